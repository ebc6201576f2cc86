import { type CheckResult, standsInTheWay } from './check-answer.ts';

/** What counting needs of one indicator of a submission. */
export interface Countable {
  readonly due: boolean;
  readonly answer: { readonly kind: string };
  readonly checks: readonly CheckResult[];
}

/** How far a set of indicators has come; only those that are due count. */
export interface Progress {
  readonly due: number;
  /** Due ones with an answer, not applicable included. */
  readonly answered: number;
  /** Due ones that something blocks. */
  readonly blocked: number;
  /** Due ones that somebody must explain, those without an answer included. */
  readonly toExplain: number;
}

/** Counts the same on the server and on a page that took in a saved answer. */
export function countProgress(all: readonly Countable[]): Progress {
  const due = all.filter((each) => each.due);
  const has = (severity: CheckResult['severity']): number =>
    due.filter(({ checks }) =>
      checks.some((check) => check.severity === severity && standsInTheWay(check)),
    ).length;
  return {
    due: due.length,
    answered: due.filter(({ answer }) => answer.kind !== 'missing').length,
    blocked: has('block'),
    toExplain: has('explain'),
  };
}
