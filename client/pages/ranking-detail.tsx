import { WhyChange } from '#client/features/explain/why-change.tsx';
import { RankProbabilities } from '#client/features/robustness/rank-probabilities.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import styles from './ranking-detail.module.css';

/** Why a department's score moved, and how sure its rank is. */
export function RankingDetail({ code, ranking }: { code: string; ranking: RankingResponse }) {
  const { t } = useI18n();
  const names = new Map(ranking.rows.map(({ department }) => [department.code, department.name]));
  return (
    <div className={styles['detail']}>
      {ranking.previous && (
        <section aria-label={t('explain.title')}>
          <p className="strong">{t('explain.title')}</p>
          <WhyChange code={code} cycle={ranking.cycle} />
        </section>
      )}
      <section aria-label={t('probabilities.title')}>
        <p className="strong">{t('probabilities.title')}</p>
        <RankProbabilities code={code} cycle={ranking.cycle} names={names} />
      </section>
    </div>
  );
}
