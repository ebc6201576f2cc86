import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { BeforeAfter, Effects } from '#client/ui/before-after.tsx';
import type { PreviewVerdictResponse, ProposedVerdict } from '#shared/contracts/review.ts';
import type { FormAnswer } from './form-answer.ts';

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
    <Effects>
      {data && (
        <>
          {before && after && (
            <BeforeAfter
              name={text(before.title)}
              before={before.verified}
              after={after.verified}
            />
          )}
          <BeforeAfter
            name={t('review.scores.index')}
            before={data.before.index.verified}
            after={data.after.index.verified}
          />
        </>
      )}
    </Effects>
  );
}
