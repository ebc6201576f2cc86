import { useI18n } from '#client/i18n/i18n-context.ts';
import { rangeText } from '#shared/format/rank-range.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { LabRow } from './compare-rankings.ts';
import styles from './lab-table.module.css';

export function LabTableRow({
  row,
  name,
  decimals,
  hasIntervals,
}: {
  row: LabRow;
  name: string;
  decimals: number;
  hasIntervals: boolean;
}) {
  const { t, number } = useI18n();
  const { rank, rankBefore, score, scoreBefore, places, scoreChange, interval, isBeyond } = row;
  const range = interval && <bdi>{rangeText(interval, number)}</bdi>;
  const beyond = isBeyond && <Tag tone="warn">{t('lab.beyond')}</Tag>;
  return (
    <tr>
      <td className="n">
        {rank === null ? <NoValue /> : <span className="num strong">{number(rank)}</span>}
      </td>
      <th scope="row">
        {name}
        <span className={`desk ${styles['tag']}`}>{beyond}</span>
        <div className={`phone small quiet ${styles['sub']}`}>
          {rankBefore !== null && t('lab.row.before', { rank: number(rankBefore) })}
          {range && (
            <span>
              {t('lab.row.interval')} {range}
            </span>
          )}
          {beyond}
        </div>
      </th>
      <td className="n desk">{rankBefore === null ? <NoValue /> : number(rankBefore)}</td>
      <td className="n">{places === null ? <NoValue /> : <Delta value={places} />}</td>
      <td className="n">
        {score === null ? (
          <NoValue />
        ) : (
          <span className="num strong">{number(score, decimals)}</span>
        )}
      </td>
      <td className="n desk">
        {scoreBefore === null ? <NoValue /> : number(scoreBefore, decimals)}
      </td>
      <td className="n desk">
        {scoreChange === null ? <NoValue /> : <Delta value={scoreChange} decimals={decimals} />}
      </td>
      {hasIntervals && <td className="n desk">{range ?? <NoValue />}</td>}
    </tr>
  );
}
