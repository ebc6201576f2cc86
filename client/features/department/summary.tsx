import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { headroomQuery } from '#client/lib/api/insight-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { LevelBadge } from '#client/ui/level-badge.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { openHref } from './open-state.ts';
import styles from './summary.module.css';

/** Score, rank and level, each with what explains it. */
export function Summary({
  results,
  range,
}: {
  results: DepartmentResultsResponse;
  /** How far the rank may be trusted, in words. */
  range?: ReactNode;
}) {
  const { t, text, number, percent } = useI18n();
  const { params } = useUrlState();
  const { row, framework, levels, ranked, nodes } = results;
  const decimals = framework.rankDecimals;
  const { heldBy, level } = row;
  const scoreChange = row.previous?.scoreChange ?? null;
  const rankChange = row.previous?.rankChange ?? null;
  const held = heldBy && nodes.find((node) => node.code === heldBy.node);
  return (
    <div className={styles['summary']}>
      <div>
        <p className="small quiet">{t('common.column.score')}</p>
        <p className={styles['figure']}>
          {row.score === null ? (
            <span className={styles['none']}>{t('department.noScore')}</span>
          ) : (
            <span className="num">{number(row.score, decimals)}</span>
          )}
          {scoreChange !== null && <Delta value={scoreChange} decimals={decimals} />}
        </p>
        <p className="small quiet">
          {t('department.coverage', { coverage: percent(row.coverage) })}
        </p>
      </div>
      {row.rank !== null && (
        <div>
          <p className="small quiet">{t('common.column.rank')}</p>
          <p className={styles['figure']}>
            <span className="num">{number(row.rank)}</span>
            {rankChange !== null && <Delta value={rankChange} />}
          </p>
          <p className="small quiet">
            {t('common.ofDepartments', { count: ranked })}
            {row.tied && ` · ${t('department.tied')}`}
          </p>
          {range && <p className="small quiet">{range}</p>}
        </div>
      )}
      {level !== null && (
        <div>
          <p className="small quiet">{t('common.column.level')}</p>
          <p className={styles['figure']}>
            <LevelBadge level={level} bands={levels} isLarge />
          </p>
          {heldBy && (
            <p className={`small ${styles['held']}`}>
              <Icon name="gate" />{' '}
              {t('department.held', {
                reached: number(heldBy.levelByScore),
                node: held ? text(held.title) : heldBy.node,
                score:
                  heldBy.score === null ? t('department.noScore') : number(heldBy.score, decimals),
                min: number(heldBy.min, 0, 2),
              })}{' '}
              <Link href={openHref(params, heldBy.node)} className="no-print">
                {t('department.held.link')}
              </Link>
            </p>
          )}
        </div>
      )}
      {row.score !== null && <NextStep code={row.department.code} cycle={results.cycle} />}
    </div>
  );
}

/** The indicator from which the index would gain most. */
function NextStep({ code, cycle }: { code: string; cycle: string }) {
  const { t, text, signed } = useI18n();
  const { params } = useUrlState();
  const { data } = useQuery(headroomQuery(code, cycle));
  const most = data?.indicators[0];
  return (
    <div className={styles['next']}>
      <p className="small quiet">{t('explain.headroom')}</p>
      {most && (
        <>
          <p className={styles['figure']}>
            <span className="num">{signed(most.gain, 2)}</span>
          </p>
          <p className="small">
            <Link href={openHref(params, most.dimension)}>{text(most.title)}</Link>
          </p>
        </>
      )}
    </div>
  );
}
