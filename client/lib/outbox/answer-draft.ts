import type { EvidenceRevision } from '#shared/contracts/evidence.ts';

/** An answer as it stands in its fields: typed text that may not be a number yet, and what was chosen. */
export interface AnswerDraft {
  readonly notApplicable: boolean;
  readonly reason: string;
  /** What was typed: one number, or numerator and denominator. */
  readonly texts: readonly string[];
  /** `yes`, `no` or the position of a level. */
  readonly choice: string | null;
  /** Codes that are ticked; null where nothing was said yet, empty where none holds. */
  readonly items: readonly string[] | null;
  readonly comment: string;
  readonly evidence: readonly EvidenceRevision[];
}
