import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';

/** What a file can say of an answer: evidence is not in it. */
export interface Said {
  readonly answer: AnswerInput;
  readonly comment: string | null;
}

/**
 * How a file's answer stands to the present one, given the one that was in the file when it was downloaded:
 * `conflict` where both were changed since, and not to the same.
 */
export type Comparison = 'same' | 'changed' | 'conflict';

const asText = ({ answer, comment }: Said): string =>
  canonicalJson({
    answer:
      answer.kind === 'checklist'
        ? { ...answer, items: answer.items.toSorted((a, b) => (a < b ? -1 : 1)) }
        : answer,
    comment: comment ?? '',
  });

/** Whether two say the same, evidence apart. */
export const isSame = (a: Said, b: Said): boolean => asText(a) === asText(b);

/** Compares what a file says with the present answer and with the one it was downloaded with. */
export function compareAnswer(inFile: Said, now: Said, downloaded: Said): Comparison {
  if (isSame(inFile, now) || isSame(inFile, downloaded)) return 'same';
  return isSame(now, downloaded) ? 'changed' : 'conflict';
}
