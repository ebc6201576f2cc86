/** States of a submission (product.md). */
export const SUBMISSION_STATES = [
  'not_started',
  'draft',
  'awaiting_signoff',
  'submitted',
  'under_review',
  'returned',
  'accepted',
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];
