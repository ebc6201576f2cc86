import type { SubmissionIndicator, SubmissionResponse } from '#shared/contracts/submissions.ts';

/** What stands in the way of a submit, gathered so that it fits a list. */
export interface Blockers {
  /** Answers that somebody must correct or explain, with what the checks say. */
  readonly faults: readonly {
    readonly indicator: SubmissionIndicator;
    readonly check: SubmissionIndicator['checks'][number];
  }[];
  /** Dimensions with answers that nobody gave, and how many. */
  readonly missing: readonly {
    readonly dimension: SubmissionResponse['dimensions'][number];
    readonly count: number;
  }[];
}

/** Reads the server's own checks: what they let through, the server lets through. */
export function blockersOf({ indicators, dimensions }: SubmissionResponse): Blockers {
  const open = indicators.flatMap((indicator) =>
    indicator.checks
      .filter(({ severity, explained }) => severity === 'block' || !explained)
      .map((check) => ({ indicator, check })),
  );
  const isMissing = ({ check }: (typeof open)[number]) => check.code === 'checks.missing';
  const missing = dimensions.map((dimension) => ({
    dimension,
    count: open.filter((found) => isMissing(found) && found.indicator.dimension === dimension.code)
      .length,
  }));
  return {
    faults: open.filter((found) => !isMissing(found)),
    missing: missing.filter(({ count }) => count > 0),
  };
}
