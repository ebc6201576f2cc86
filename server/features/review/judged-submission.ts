import type {
  ReviewProgress,
  ReviewStatus,
  Verdict,
  VerifiedAnswer,
} from '#shared/contracts/review.ts';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import type { ReviewSituation } from '#shared/domain/workflow/review-moves.ts';
import { isStale } from '#shared/domain/workflow/verdicts.ts';
import {
  claimOf,
  type JudgedIndicator,
  type ReviewContext,
  type Submission,
} from './review-context.ts';
import { listVerdicts, type VerdictRow } from './verdicts.store.ts';

/** A submission with the verdicts on its answers. */
export interface JudgedSubmission {
  readonly record: Submission;
  readonly indicators: readonly JudgedIndicator[];
  /** By indicator's key, those that no longer count too. */
  readonly verdicts: ReadonlyMap<number, VerdictRow>;
  readonly progress: ReviewProgress;
  readonly situation: ReviewSituation;
}

/** Whether a verdict stands. */
export function stands({ state }: Submission, verdict: VerdictRow | undefined): boolean {
  return verdict !== undefined && !isStale(verdict, verdict.answerNow, state === 'returned');
}

/** Due answers without a verdict that stands. */
export function undecidedOf(
  record: Submission,
  indicators: readonly JudgedIndicator[],
  verdicts: ReadonlyMap<number, VerdictRow>,
): JudgedIndicator[] {
  return indicators.filter(({ id, due }) => due && !stands(record, verdicts.get(id)));
}

/** Reads a submission as it is judged. */
export function judgeSubmission(context: ReviewContext, record: Submission): JudgedSubmission {
  const indicators = context.submissions.indicators(record);
  const verdicts = new Map(
    listVerdicts(context.store.reader, record).map((row) => [row.indicatorId, row]),
  );
  const due = indicators.filter((each) => each.due);
  const undecided = undecidedOf(record, indicators, verdicts).length;
  const count = (kind: VerdictRow['kind']): number =>
    due.filter(({ id }) => {
      const row = verdicts.get(id);
      return row?.kind === kind && stands(record, row);
    }).length;
  const progress = {
    due: due.length,
    decided: due.length - undecided,
    accepted: count('accepted'),
    adjusted: count('adjusted'),
    rejected: count('rejected'),
    return: count('return'),
  };
  return {
    record,
    indicators,
    verdicts,
    progress,
    situation: {
      department: record.department,
      cycle: record.cycleState,
      state: record.state ?? 'not_started',
      claimedBy: record.claimedBy,
      undecided,
      returns: progress.return,
    },
  };
}

/** A verdict as the committee sees it. */
export function toVerdict(
  context: ReviewContext,
  record: Submission,
  code: string,
  row: VerdictRow,
): Verdict {
  const { kind, state, value, input, reason, answerVersion, version, source } = row;
  const shown =
    state === null ? null : context.submissions.show(record, code, { state, value, input, reason });
  return {
    kind,
    answer: shown?.answer ?? null,
    value: shown?.value ?? null,
    comparable: shown?.comparable ?? null,
    reason,
    answerVersion,
    version,
    by: row.account,
    at: row.recordedAt,
    source,
    stale: !stands(record, row),
  };
}

/** Nothing, as a rejected answer is scored. */
const REJECTED: VerifiedAnswer = {
  state: 'missing',
  answer: { kind: 'missing' },
  value: null,
  comparable: null,
};

/** What counts as an answer: the committee's where it judged it as it is, else the department's. */
export function verifiedAnswer(
  context: ReviewContext,
  record: Submission,
  code: string,
  place: { readonly reported: VerifiedAnswer; readonly verdict: VerdictRow | undefined },
): VerifiedAnswer {
  const { reported, verdict } = place;
  if (!verdict || verdict.answerVersion !== verdict.answerNow) return reported;
  if (verdict.kind === 'rejected') return REJECTED;
  const { state, value, input, reason } = verdict;
  if (state === null) return reported;
  return context.submissions.show(record, code, { state, value, input, reason });
}

/** The cell that scoring sees under a proposed verdict. */
export function proposedCell(
  content: { readonly kind: string; readonly state: number | null; readonly value: number | null },
  reported: { readonly state: number; readonly value: number | null },
): { readonly state: number; readonly value: number | null } {
  if (content.kind === 'rejected') return { state: CellState.rejected, value: null };
  if (content.state !== null) return { state: content.state, value: content.value };
  return { state: reported.state, value: reported.value };
}

export function reviewStatusOf(record: Submission): ReviewStatus {
  return {
    state: record.state ?? 'not_started',
    version: record.version ?? 0,
    reviewer: claimOf(record),
  };
}
