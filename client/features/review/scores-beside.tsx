import { useI18n } from '#client/i18n/i18n-context.ts';
import { SideBySide } from '#client/ui/side-by-side.tsx';
import type { ReviewScores } from '#shared/contracts/review.ts';
import styles from './review.module.css';

/** The index and the dimension in sight, as reported and as verified so far; always there. */
export function ScoresBeside({ scores, dimension }: { scores: ReviewScores; dimension: string }) {
  const { t, text } = useI18n();
  const { index, level, dimensions } = scores;
  const found = dimensions.find(({ code }) => code === dimension);
  return (
    <div className={styles['scores']}>
      <SideBySide
        label={t('review.scores')}
        rows={[
          { id: 'index', name: t('review.scores.index'), decimals: 2, ...index },
          { id: 'level', name: t('common.column.level'), decimals: 0, ...level },
          ...(found ? [{ id: found.code, name: text(found.title), decimals: 2, ...found }] : []),
        ]}
      />
    </div>
  );
}
