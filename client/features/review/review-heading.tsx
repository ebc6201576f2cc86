import { Link, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { withParams } from '#client/lib/url-state.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { ReviewResponse } from '#shared/contracts/review.ts';
import type { FormAnswer } from './form-answer.ts';
import { submissionStates } from '#client/lib/review/submission-states.ts';
import styles from './review.module.css';

/** Which answer of which submission is in sight, and the ways to its neighbours. */
export function ReviewHeading({
  review: { department, cycle, state, submitted },
  answer,
  position,
  previous,
  next,
}: {
  review: ReviewResponse;
  answer: FormAnswer;
  position: { readonly at: number; readonly of: number };
  previous: FormAnswer | null;
  next: FormAnswer | null;
}) {
  const { t, text, quarter, number, language } = useI18n();
  const [params] = useSearchParams();
  const name = text(department.name);
  const sent = submitted && t('review.submitted', { at: formatMoment(submitted.at, language) });
  const where = t('review.position', { at: number(position.at), of: number(position.of) });
  const step = (to: FormAnswer | null, words: string) =>
    to && (
      <Link className="btn" href={withParams(params, { at: to.code })} replace>
        {words}
      </Link>
    );
  return (
    <>
      <PageTitle
        name={t('review.tab', { department: name, cycle: quarter(cycle.code) })}
        kicker={[
          t('review.of', { department: name }),
          quarter(cycle.code),
          t(submissionStates[state].key),
          sent,
        ]
          .filter(Boolean)
          .join(' · ')}
        heading={
          <>
            <bdi className={`code ${styles['heading']}`}>{answer.code}</bdi>
            {text(answer.title)}
          </>
        }
        actions={
          <>
            {step(previous, t('review.previous'))}
            {step(next, t('review.next'))}
          </>
        }
      />
      {/* Moving on by a key changes no path: whoever does not see the page hears where they are. */}
      <p className="hide" role="status">
        {answer.code} {text(answer.title)}, {where}
      </p>
    </>
  );
}
