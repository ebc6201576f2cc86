import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import type { TargetRevision } from '#shared/contracts/targets.ts';
import styles from './targets-table.module.css';

const set = 'target.history.set';
const changed = 'target.history.changed';
const withdrawn = 'target.history.withdrawn';

/** Everything that was ever set in one place, the newest first. */
export function TargetHistory({
  revisions,
  decimals,
}: {
  revisions: readonly TargetRevision[];
  decimals: number;
}) {
  const { t, number, language } = useI18n();
  if (revisions.length === 0) return <p className="quiet">{t('target.history.none')}</p>;
  const figure = (value: number | null) => (value === null ? '' : number(value, 0, decimals));
  return (
    <ol className={styles['history']} tabIndex={0} aria-label={t('target.history')}>
      {revisions.map(({ version, from, to, reason, by, at }) => {
        const key = to === null ? withdrawn : from === null ? set : changed;
        return (
          <li key={version}>
            <p>
              <strong>{t(key, { from: figure(from), to: figure(to) })}</strong>
            </p>
            <p dir="auto">{reason}</p>
            <p className="small quiet">
              {t('target.history.by', { who: by, moment: formatMoment(at, language) })}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
