import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { reviewQuery } from '#client/lib/review/review-queries.ts';
import { sayAbout } from '#client/lib/review/say-about.ts';
import { Thread } from '#client/ui/talk/thread.tsx';
import type { ReviewAnswer, ReviewResponse } from '#shared/contracts/review.ts';
import { withAnswer } from './take-in-verdict.ts';

/** What the department and the committee said about the answer in sight. */
export function CommentThread({
  place: { cycle, department },
  answer: { code, comments },
  isOpen,
}: {
  place: { readonly cycle: string; readonly department: string };
  answer: ReviewAnswer;
  /** Whether something may still be said. */
  isOpen: boolean;
}) {
  const { t } = useI18n();
  const client = useQueryClient();
  const say = async (text: string) => {
    const thread = await sayAbout({ cycle, department, code }, text);
    client.setQueryData<ReviewResponse>(
      reviewQuery(cycle, department).queryKey,
      (review) =>
        review && withAnswer(review, code, (each) => ({ ...each, comments: thread.comments })),
    );
  };
  return (
    <section>
      <h2>{t('talk.count', { count: comments.length })}</h2>
      <Thread code={code} comments={comments} side="committee" {...(isOpen && { onSay: say })} />
    </section>
  );
}
