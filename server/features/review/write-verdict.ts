import type { ProposedVerdict, VerifiedAnswer } from '#shared/contracts/review.ts';
import type { Writer } from '#server/store/access.ts';
import { proposedCell } from './judged-submission.ts';
import type { ReviewContext, Submission } from './review-context.ts';
import {
  putVerdict,
  type VerdictContent,
  type VerdictGiving,
  type VerdictRow,
} from './verdicts.store.ts';

/** A verdict as it is to be stored. Throws `Invalid` for a value that can be no answer. */
export function verdictContent(
  context: ReviewContext,
  record: Submission,
  code: string,
  given: (ProposedVerdict | { readonly kind: 'return' }) & { readonly reason?: string | undefined },
): Omit<VerdictContent, 'answerVersion'> {
  const nothing = { state: null, value: null, input: null };
  const stored =
    given.kind === 'adjusted' ? context.submissions.store(record, code, given.answer) : nothing;
  return { kind: given.kind, ...stored, reason: given.reason ?? null };
}

/** Writes a verdict with its history and its event; its version, or null where another one came first. */
export function writeVerdict(
  context: ReviewContext,
  writer: Writer,
  write: {
    readonly record: Submission;
    readonly indicator: { readonly id: number; readonly code: string };
    readonly content: VerdictContent;
    readonly known: VerdictRow | undefined;
    readonly giving: VerdictGiving;
    readonly address: string;
  },
): number | null {
  const { record, indicator, content, known, giving, address } = write;
  const { cycleId, departmentId, cycle, department } = record;
  const key = { cycleId, departmentId, indicatorId: indicator.id };
  const version = putVerdict(writer, key, content, giving, known?.version ?? 0);
  if (version === null) return null;
  const { reason, ...after } = content;
  context.record(writer, {
    account: giving.account,
    address,
    action: 'verdict.given',
    subject: `${cycle}/${indicator.code}`,
    department,
    before: known && {
      kind: known.kind,
      value: known.value,
      input: known.input,
      version: known.version,
    },
    after: { ...after, version, source: giving.source },
    reason,
  });
  return version;
}

/** The answer as it would count under a proposed verdict. */
export function shownUnder(
  context: ReviewContext,
  record: Submission,
  code: string,
  content: Omit<VerdictContent, 'answerVersion'>,
  stored: ReturnType<ReviewContext['submissions']['current']>['stored'],
): VerifiedAnswer {
  const cell = proposedCell(content, stored);
  const input = content.state === null ? stored.input : content.input;
  const isGone = content.kind === 'rejected';
  return context.submissions.show(record, code, {
    ...cell,
    input: isGone ? null : input,
    reason: content.state === null ? stored.reason : content.reason,
  });
}
