import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { GateTag } from '#client/ui/gate-tag.tsx';
import { LevelBadge } from '#client/ui/level-badge.tsx';
import { RowAxis } from '#client/ui/marks/row-axis.tsx';
import { ScoreBar } from '#client/ui/marks/score-bar.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { rangeText } from '#shared/format/rank-range.ts';
import { ComparedFigure } from './compared-figure.tsx';
import type { Standing } from './comparison.ts';
import { SeriesSign } from './series-sign.tsx';
import styles from './compare.module.css';

/** The chosen departments on the node itself: score, level, rank and how sure it is. */
export function StandingsTable({
  standings,
  ranking,
  reasonOf,
  answerOf,
  hasRange,
}: {
  standings: readonly Standing[];
  ranking: RankingResponse;
  /** Why a department has no rank. */
  reasonOf: (standing: Standing) => string;
  /** What it answered, on an indicator. */
  answerOf: ((code: string) => ReactNode) | null;
  hasRange: boolean;
}) {
  const { t, text, number, quarter, isRtl } = useI18n();
  const scale = { min: 0, max: 100, isRtl };
  const { framework, levels, cycle, node } = ranking;
  const ranked = ranking.rows.filter(({ rank }) => rank !== null).length;
  return (
    <table className={styles['standings']}>
      <caption className="hide">
        {t('compare.standings.caption', { node: text(node.title), cycle: quarter(cycle) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('common.column.department')}</th>
          {answerOf && <th scope="col">{t('compare.column.answer')}</th>}
          <th scope="col" className="n">
            {t('common.column.score')}
          </th>
          <th scope="col" className="desk fit">
            {t('common.column.level')}
          </th>
          <th scope="col" className="n">
            {t('common.column.rank')}
          </th>
          {hasRange && (
            <th scope="col" className="n desk">
              {t('compare.column.range')}
            </th>
          )}
          <td className={`broad ${styles['bar']}`}>
            <RowAxis scale={scale} label={number} />
          </td>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing, at) => {
          const { department, row, range, score } = standing;
          const badge = row.level !== null && <LevelBadge level={row.level} bands={levels} />;
          return (
            <tr key={department.code}>
              <th scope="row">
                <span className={styles['who']}>
                  <SeriesSign at={at} />
                  <span>
                    <Link href={`/departments/${department.code}?cycle=${cycle}`}>
                      {text(department.name)}
                    </Link>{' '}
                    <span className="code">{department.code}</span>
                  </span>
                </span>
                <div className={`phone small ${styles['sub']}`}>
                  {badge}
                  {row.heldBy && <GateTag />}
                  {range && (
                    <span className="quiet">
                      {t('compare.column.range')} {rangeText(range, number)}
                    </span>
                  )}
                </div>
                {row.rank === null && <div className="small quiet">{reasonOf(standing)}</div>}
              </th>
              {answerOf && <td>{answerOf(department.code)}</td>}
              <td className="n">
                <ComparedFigure cell={standing} decimals={framework.rankDecimals} />
              </td>
              <td className="desk fit">
                <span className={styles['level']}>
                  {badge}
                  {row.heldBy && <GateTag />}
                </span>
              </td>
              <td className="n">
                {row.rank === null ? (
                  <NoValue />
                ) : (
                  <>
                    <span className="num strong">{number(row.rank)}</span>
                    {row.tied && <span className="hide"> {t('compare.tied')}</span>}
                    <div className="small quiet">{t('compare.of', { ranked })}</div>
                  </>
                )}
              </td>
              {hasRange && (
                <td className="n desk">
                  {range ? <span className="num">{rangeText(range, number)}</span> : <NoValue />}
                </td>
              )}
              <td className={`broad ${styles['bar']}`}>
                {score !== null && (
                  <ScoreBar scale={scale} score={score} previous={null} level={row.level} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
