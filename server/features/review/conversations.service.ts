import type {
  AddCommentBody,
  AnswerComment,
  CommentsResponse,
  ConversationsResponse,
} from '#shared/contracts/review.ts';
import { Conflict } from '#shared/domain/errors.ts';
import { addComment, type CommentRow, listComments } from './comments.store.ts';
import { reviewStatusOf } from './judged-submission.ts';
import type { Asking, ReviewContext, Submission } from './review-context.ts';
import type { VerdictPlace } from './verdicts.service.ts';

/** What department and committee say to each other about answers; nothing said is changed or removed. All throw `NotFound`. */
export interface ConversationsService {
  comments(place: VerdictPlace): CommentsResponse;
  /** Every thread of a submission, in the order of the indicators. */
  conversations(cycle: string, department: string): ConversationsResponse;
  /** Throws `Conflict` once the quarter is published. */
  comment(
    place: VerdictPlace,
    body: AddCommentBody,
    side: CommentRow['side'],
    asking: Asking,
  ): CommentsResponse;
}

export const toComment = ({ side, account, recordedAt, text }: CommentRow): AnswerComment => ({
  side,
  by: account,
  at: recordedAt,
  text,
});

const isOpen = ({ cycleState }: Submission): boolean =>
  cycleState !== 'scheduled' && cycleState !== 'published';

export function createConversationsService(context: ReviewContext): ConversationsService {
  const { store, submissions } = context;

  function commentsOn(record: Submission, code: string): CommentsResponse {
    const { id } = submissions.indicator(record, code);
    const own = listComments(store.reader, record).filter((each) => each.indicatorId === id);
    return { indicator: code, comments: own.map(toComment) };
  }

  return {
    comments: ({ cycle, department, indicator }) =>
      commentsOn(submissions.find(cycle, department), indicator),

    conversations(cycle, department) {
      const record = submissions.find(cycle, department);
      const rows = listComments(store.reader, record);
      return {
        isOpen: isOpen(record),
        threads: submissions.indicators(record).flatMap(({ id, code, title, dimension }) => {
          const comments = rows.filter(({ indicatorId }) => indicatorId === id).map(toComment);
          return comments.length === 0 ? [] : [{ indicator: { code, title, dimension }, comments }];
        }),
      };
    },

    comment({ cycle, department, indicator: code }, { text }, side, { origin }) {
      return store.transact((writer) => {
        const record = submissions.find(cycle, department);
        const { id } = submissions.indicator(record, code);
        if (!isOpen(record)) {
          throw new Conflict('review.cycle_closed', reviewStatusOf(record));
        }
        addComment(
          writer,
          { ...record, indicatorId: id },
          { side, account: origin.account, text, recordedAt: context.now().toISOString() },
        );
        context.record(writer, {
          ...origin,
          action: 'answer.commented',
          subject: `${cycle}/${code}`,
          department,
          after: { side, text },
        });
        return commentsOn(record, code);
      });
    },
  };
}
