import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { BeforeAfter, Effects } from '#client/ui/before-after.tsx';
import { LoadError } from '#client/ui/load-error.tsx';
import type { Appeal, PreviewAppealResponse } from '#shared/contracts/appeals.ts';
import type { ProposedVerdict } from '#shared/contracts/review.ts';
import styles from './appeals.module.css';

/** What upholding an appeal would do: dimension, index, level, rank, and who changes places. */
export function AppealEffectSection({
  appeal: { cycle, department, indicator },
  verdict,
}: {
  appeal: Appeal;
  verdict: ProposedVerdict;
}) {
  const { t, text } = useI18n();
  const path = `${submissionPath(cycle, department.code)}/appeals/${encodeURIComponent(indicator.code)}/preview`;
  const query = useQuery({
    queryKey: ['appeal-preview', path, verdict],
    queryFn: () => sendJson<PreviewAppealResponse>('POST', path, { verdict }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  if (query.isError) {
    return (
      <LoadError
        what={t('appeal.effect')}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const effect = query.data?.effect;
  return (
    <section aria-label={t('appeal.effect')}>
      <h3>{t('appeal.effect')}</h3>
      <Effects>
        {effect && (
          <>
            <BeforeAfter
              name={text(effect.dimension.title)}
              before={effect.dimension.before}
              after={effect.dimension.after}
            />
            <BeforeAfter name={t('review.scores.index')} {...effect.index} />
            <BeforeAfter name={t('common.column.level')} {...effect.level} decimals={0} />
            <BeforeAfter name={t('common.column.rank')} {...effect.rank} decimals={0} isLess />
            {effect.others.map(({ department: other, before, after }) => (
              <BeforeAfter
                key={other.code}
                name={
                  <span className={styles['other']}>
                    {t('appeal.effect.other', { department: text(other.name) })}
                  </span>
                }
                before={before}
                after={after}
                decimals={0}
                isLess
              />
            ))}
          </>
        )}
      </Effects>
    </section>
  );
}
