import { Link } from 'wouter';
import { versionBreaks } from '#client/charts/quarter-axis.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import { Section } from '#client/ui/section.tsx';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { Movers } from './movers.ts';
import { Sparkline } from './sparkline.tsx';
import { TrendsTable } from './trends-table.tsx';
import styles from './small-multiples.module.css';

/** Every department's path on one scale, in rank order: rank, score, change. */
export function SmallMultiples({ trends, movers }: { trends: TrendsResponse; movers: Movers }) {
  const { t, text, number, quarter } = useI18n();
  const scoresOf = new Map(trends.departments.map((d) => [d.department.code, d.scores]));
  const mean = trends.cycles.map((cycle) => cycle.mean);
  const first = trends.cycles[0]?.cycle;
  const breaks = versionBreaks(trends.cycles);
  const drawn = useGrowingRows(movers.all.length, String(first));
  return (
    <Section
      title={t('overview.paths', { count: movers.all.length })}
      lede={
        first &&
        [
          t(movers.since ? 'overview.paths.lede' : 'overview.paths.ledeNoChange', {
            cycle: quarter(first),
            since: movers.since ? quarter(movers.since) : '',
          }),
          breaks.length > 0 && t('overview.trend.breaks'),
        ]
          .filter(Boolean)
          .join(' ')
      }
    >
      <p className={styles['link']}>
        <Link href="/ranking" className="btn no-print">
          {t('overview.paths.ranking')}
        </Link>
      </p>
      <ol className={styles['grid']}>
        {movers.all.slice(0, drawn).map(({ department, rank, score, change }) => (
          <li key={department.code}>
            <p className={styles['name']}>
              {rank !== null && (
                <span className={styles['rank']}>
                  <span className="hide">{t('common.column.rank')} </span>
                  {number(rank)}
                </span>
              )}
              <Link href={`/departments/${department.code}`}>{text(department.name)}</Link>
            </p>
            <Sparkline scores={scoresOf.get(department.code) ?? []} mean={mean} breaks={breaks} />
            <p className={styles['figures']}>
              {score === null ? (
                <span className="quiet">{t('overview.paths.noScore')}</span>
              ) : (
                <strong className="num">{number(score, 2)}</strong>
              )}
              {change !== null && <Delta value={change} decimals={2} />}
            </p>
          </li>
        ))}
      </ol>
      <TrendsTable trends={trends} breaks={breaks} order={movers.all} />
    </Section>
  );
}
