import type { SubmissionResponse } from '#shared/contracts/submissions.ts';

/** What a submission's state is called to the committee, with its sign. */
export const submissionStates = {
  not_started: { key: 'review.state.notStarted', sign: 'empty' },
  draft: { key: 'review.state.draft', sign: 'empty' },
  awaiting_signoff: { key: 'review.state.awaitingSignOff', sign: 'empty' },
  submitted: { key: 'review.state.submitted', sign: 'carried' },
  under_review: { key: 'review.state.underReview', sign: 'lock' },
  returned: { key: 'review.state.returned', sign: 'returned' },
  accepted: { key: 'review.state.accepted', sign: 'done' },
} as const satisfies Record<SubmissionResponse['state'], { key: string; sign: string }>;
