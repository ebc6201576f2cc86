import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import { standsInTheWay, type CheckResult } from '#shared/domain/checks/check-answer.ts';
import type { SubmissionIndicator } from '#shared/contracts/submissions.ts';
import type { ReadDraft } from '#client/lib/answer/read-draft.ts';

/** Where an answer is and what it needs: always exactly one of these is said. */
export type AnswerStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'device'; readonly at: string }
  | { readonly kind: 'server'; readonly at: string }
  | { readonly kind: 'attention'; readonly why: 'conflict' | 'incomplete' | 'explain' | 'block' }
  | { readonly kind: 'refused'; readonly why: 'unread' }
  | { readonly kind: 'refused'; readonly why: 'server'; readonly title: string | null };

export function answerStatus(
  entry: OutboxEntry | undefined,
  read: ReadDraft,
  { answer, at, due }: Pick<SubmissionIndicator, 'answer' | 'at' | 'due'>,
  checks: readonly CheckResult[],
): AnswerStatus {
  if (entry?.conflict) return { kind: 'attention', why: 'conflict' };
  if (entry?.refused) return { kind: 'refused', why: 'server', title: entry.refused.title };
  if (read.texts.some(({ kind }) => kind === 'fault')) return { kind: 'refused', why: 'unread' };
  if (!read.body) return { kind: 'attention', why: 'incomplete' };
  if (entry) return { kind: 'device', at: entry.writtenAt };
  const standing = checks.filter(standsInTheWay).filter(({ code }) => code !== 'checks.missing');
  if (standing.some(({ severity }) => severity === 'block')) {
    return { kind: 'attention', why: 'block' };
  }
  if (standing.length > 0) return { kind: 'attention', why: 'explain' };
  const isOpen = answer.kind === 'missing' && due && checks.some((check) => !check.explained);
  return at === null || isOpen ? { kind: 'none' } : { kind: 'server', at };
}

/** Whether nothing is left to do for an answer. */
export function isDone(status: AnswerStatus): boolean {
  return status.kind === 'server' || status.kind === 'device';
}
