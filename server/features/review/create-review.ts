import type { Store } from '#server/store/open.ts';
import { type AppealsService, createAppealsService } from './appeals.service.ts';
import { createConversationsService } from './conversations.service.ts';
import { createOwnResultService, type OwnResultService } from './own-result.service.ts';
import { createQueueService } from './queue.service.ts';
import type { ReviewContext, ReviewNeighbours } from './review-context.ts';
import type { ReviewServices } from './review.routes.ts';
import { createReviewService } from './review.service.ts';
import { createVerdictsService } from './verdicts.service.ts';

/** The committee's work as `compose.ts` builds it. */
export interface CommitteeServices extends ReviewServices {
  readonly appeals: AppealsService;
  readonly ownResults: OwnResultService;
}

export function createCommittee(store: Store, neighbours: ReviewNeighbours): CommitteeServices {
  const context: ReviewContext = { ...neighbours, store };
  const appeals = createAppealsService(context);
  return {
    reviews: createReviewService(context),
    conversations: createConversationsService(context),
    verdicts: createVerdictsService(context),
    queue: createQueueService(context),
    appeals,
    ownResults: createOwnResultService(context, appeals),
  };
}
