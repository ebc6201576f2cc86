import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { hasForm } from '#client/features/review/form-answer.ts';
import { ReviewDesk } from '#client/features/review/review-desk.tsx';
import { readOnly, startOf, walkOf } from '#client/features/review/walk.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { reviewedCycle } from '#client/lib/review/reviewed-cycle.ts';
import { reviewQuery } from '#client/lib/review/review-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { ReviewResponse } from '#shared/contracts/review.ts';

export function ReviewPage({ department }: { department: string }) {
  const { t } = useI18n();
  const { params } = useUrlState();
  const cycles = useQuery(cyclesQuery());
  return (
    <OnlyFor name={t('review.name')} roles={['reviewer', 'chair']}>
      {(user) => (
        <Loaded query={cycles} what={t('review.name')}>
          {(data) => {
            const cycle = params.get('cycle') ?? reviewedCycle(data.cycles);
            if (cycle === null) return <Unknown code={department} />;
            return <Review cycle={cycle} department={department} user={user.username} />;
          }}
        </Loaded>
      )}
    </OnlyFor>
  );
}

function Review({ cycle, department, user }: { cycle: string; department: string; user: string }) {
  const { t, text } = useI18n();
  const query = useQuery(reviewQuery(cycle, department));
  const name = query.data ? text(query.data.department.name) : department;
  if (query.error instanceof ApiError && query.error.isNotFound && !query.data) {
    return <Unknown code={department} />;
  }
  return (
    <>
      <Crumbs path={[{ name: t('review.name'), href: `/review?cycle=${cycle}` }, { name }]} />
      <Loaded query={query} what={t('review.what')}>
        {(review) => <Walk review={review} user={user} />}
      </Loaded>
    </>
  );
}

/** Which answers are gone through and which is in sight, as the address says. */
function Walk({ review, user }: { review: ReviewResponse; user: string }) {
  const { t, text } = useI18n();
  const { params } = useUrlState();
  const only = readOnly(params.get('only'));
  const at = params.get('at');
  const wasReturned = review.returnedAt !== null;
  const walk = walkOf(review.answers.filter(hasForm), only, { wasReturned, at });
  const answer = walk.find(({ code }) => code === at) ?? startOf(walk);
  if (!answer) {
    return (
      <>
        <PageTitle name={t('review.of', { department: text(review.department.name) })} />
        <Empty title={t('review.only.empty')}>
          <Link href="?">{t('review.only.all')}</Link>
        </Empty>
      </>
    );
  }
  return <ReviewDesk review={review} user={user} walk={walk} answer={answer} only={only} />;
}

function Unknown({ code }: { code: string }) {
  const { t } = useI18n();
  return (
    <>
      <Crumbs path={[{ name: t('review.name'), href: '/review' }, { name: code }]} />
      <PageTitle name={t('review.unknown', { code })} />
      <p>
        <Link href="/review">{t('review.unknown.link')}</Link>
      </p>
    </>
  );
}
