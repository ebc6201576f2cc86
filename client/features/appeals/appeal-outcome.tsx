import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { BeforeAfter, Effects } from '#client/ui/before-after.tsx';
import type { Appeal } from '#shared/contracts/appeals.ts';
import styles from './appeals.module.css';

/** What was decided, why, and what it did. */
export function AppealOutcome({ appeal: { decision } }: { appeal: Pick<Appeal, 'decision'> }) {
  const { t, text, language } = useI18n();
  if (!decision) return null;
  const { reason, by, at, effect } = decision;
  return (
    <div className={styles['outcome']}>
      <p dir="auto">{reason}</p>
      <p className="small quiet">{t('appeal.decidedBy', { by, at: formatMoment(at, language) })}</p>
      {effect && (
        <Effects>
          <BeforeAfter name={text(effect.dimension.title)} {...sides(effect.dimension)} />
          <BeforeAfter name={t('review.scores.index')} {...sides(effect.index)} />
        </Effects>
      )}
    </div>
  );
}

const sides = ({ before, after }: { before: number | null; after: number | null }) => ({
  before,
  after,
});
