import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { PreviewVerdictResponse, ProposedVerdict } from '#shared/contracts/review.ts';
import type { FormAnswer } from './form-answer.ts';
import styles from './review.module.css';

/** What a verdict would make of the dimension and the index, before it is given. */
export function VerdictEffect({
  place: { cycle, department },
  answer: { code, dimension },
  proposed,
}: {
  place: { readonly cycle: string; readonly department: string };
  answer: FormAnswer;
  proposed: ProposedVerdict;
}) {
  const { t, text } = useI18n();
  const verdict = useDeferredValue(proposed);
  const path = `${submissionPath(cycle, department)}/answers/${encodeURIComponent(code)}/verdict/preview`;
  const { data } = useQuery({
    queryKey: ['verdict-preview', path, verdict],
    queryFn: () => sendJson<PreviewVerdictResponse>('POST', path, { verdict }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const of = (scores: PreviewVerdictResponse['before']) =>
    scores.dimensions.find((each) => each.code === dimension);
  const [before, after] = data ? [of(data.before), of(data.after)] : [];
  return (
    <dl className={styles['effect']} aria-live="polite">
      {data && (
        <>
          {before && after && (
            <Effect name={text(before.title)} before={before.verified} after={after.verified} />
          )}
          <Effect
            name={t('review.scores.index')}
            before={data.before.index.verified}
            after={data.after.index.verified}
          />
        </>
      )}
    </dl>
  );
}

function Effect({
  name,
  before,
  after,
}: {
  name: string;
  before: number | null;
  after: number | null;
}) {
  const { t, number } = useI18n();
  const figure = (value: number | null) => (value === null ? <NoValue /> : number(value, 2));
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {figure(before)} <span className="small quiet">{t('review.effect.becomes')}</span>{' '}
        <strong>{figure(after)}</strong>
        {before !== null && after !== null && <Delta value={after - before} decimals={2} />}
      </dd>
    </div>
  );
}
