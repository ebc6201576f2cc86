import type { CycleStateName } from './cycle-moves.ts';
import { isWithDepartment, type SubmissionState } from './submission-states.ts';

/** What stands between a quarter and its next state. */
export interface Blocker {
  readonly code:
    | 'before_due'
    | 'not_handed_in'
    | 'not_signed_off'
    | 'not_decided'
    | 'appeals_running'
    | 'appeals_open';
  /** What only warns lets the quarter go on. */
  readonly severity: 'block' | 'warn';
  /** Codes of the departments concerned; empty where it concerns the quarter. */
  readonly departments: readonly string[];
}

/** A quarter with everything that its next state depends on. Moments are milliseconds since 1970. */
export interface BlockedCycle {
  readonly state: CycleStateName;
  readonly now: number;
  readonly appealsUntil: number | null;
  readonly submissions: readonly {
    readonly department: string;
    readonly state: SubmissionState;
    /** Until when the department may hand in; null where no end was set. */
    readonly dueAt: number | null;
    /** Whether that end is a date of its own: entry is then not over with the quarter's. */
    readonly isExtended: boolean;
  }[];
  /** Departments with an undecided appeal. */
  readonly openAppeals: readonly string[];
}

/**
 * What stands in the way of a quarter's next state. Closing entry only warns; the preliminary result waits for every
 * department that can still act and for every verdict; a publication waits for the end of the window for appeals.
 */
export function cycleBlockers(cycle: BlockedCycle): Blocker[] {
  const { state, now, submissions, appealsUntil, openAppeals } = cycle;
  const found: Blocker[] = [];
  const add = (
    code: Blocker['code'],
    severity: Blocker['severity'],
    departments: readonly string[],
  ): void => {
    if (departments.length > 0) found.push({ code, severity, departments });
  };
  const codes = (rule: (each: BlockedCycle['submissions'][number]) => boolean): string[] =>
    submissions.filter(rule).map(({ department }) => department);
  const isOver = (dueAt: number | null): boolean => dueAt !== null && now > dueAt;
  const isWaiting = (each: BlockedCycle['submissions'][number]): boolean =>
    each.state === 'awaiting_signoff';
  const isUnsent = (each: BlockedCycle['submissions'][number]): boolean =>
    isWithDepartment(each.state) && !isWaiting(each);
  if (state === 'open') {
    add(
      'before_due',
      'warn',
      codes((each) => isUnsent(each) && !isOver(each.dueAt)),
    );
    add(
      'not_handed_in',
      'warn',
      codes((each) => isUnsent(each) && isOver(each.dueAt)),
    );
    add('not_signed_off', 'warn', codes(isWaiting));
  }
  if (state === 'review') {
    const canStill = (each: BlockedCycle['submissions'][number]): boolean =>
      each.state === 'returned' ||
      (isWithDepartment(each.state) && each.isExtended && !isOver(each.dueAt));
    for (const [code, rule] of [
      ['not_handed_in', isUnsent],
      ['not_signed_off', isWaiting],
    ] as const) {
      add(
        code,
        'block',
        codes((each) => rule(each) && canStill(each)),
      );
      add(
        code,
        'warn',
        codes((each) => rule(each) && !canStill(each)),
      );
    }
    add(
      'not_decided',
      'block',
      codes(({ state: of }) => of === 'submitted' || of === 'under_review'),
    );
  }
  if (state === 'preliminary') {
    if (appealsUntil !== null && now <= appealsUntil) {
      found.push({ code: 'appeals_running', severity: 'block', departments: [] });
    }
    add('appeals_open', 'warn', openAppeals);
  }
  return found;
}
