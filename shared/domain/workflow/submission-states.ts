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

/** Whether the department has a submission, and the committee waits for it. */
export function isWithDepartment(state: SubmissionState): boolean {
  return ['not_started', 'draft', 'awaiting_signoff', 'returned'].includes(state);
}
