import { useMemo } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { RowAxis } from '#client/ui/marks/row-axis.tsx';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import { SortHeader } from '#client/ui/sort-header.tsx';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import { extrasOf, type ExtrasState, type Reasons } from './rank-extras.ts';
import { RankingTableRow } from './ranking-table-row.tsx';
import { ranksInKind, sortParams, type RankingView, type SortColumn } from './ranking-view.ts';
import styles from './ranking-table.module.css';

export function RankingTable({
  ranking,
  rows,
  view,
  extras,
  reasons = null,
}: {
  ranking: RankingResponse;
  rows: readonly RankingRow[];
  view: RankingView;
  extras: ExtrasState;
  reasons?: Reasons | null;
}) {
  const { t, text, quarter, number, isRtl } = useI18n();
  const { params } = useUrlState();
  const header = (column: SortColumn) => ({
    href: withParams(params, sortParams(column, view)) || '?',
    sorted: view.sort === column ? view.direction : undefined,
  });
  const shown = extrasOf(extras);
  // Where one kind is shown, its own order stands beside the ranks of all.
  const inKind = useMemo(
    () => (view.kind === '' ? null : ranksInKind(ranking.rows)),
    [view.kind, ranking],
  );
  const order = `${ranking.cycle} ${ranking.node.code} ${view.sort} ${view.direction} ${rows.length}`;
  const drawn = useGrowingRows(rows.length, order);
  // Marks arrive later than rows, and come into them as many at a time.
  const marked = useGrowingRows(rows.length, `${order} ${shown !== null}`);
  const marks: ExtrasState = extras && 'waiting';
  const cycle = params.get('cycle');
  const open = reasons && params.get('why');
  const caption = t('ranking.caption', {
    node: text(ranking.node.title),
    cycle: quarter(ranking.cycle),
  });
  return (
    <table className={styles['ranking']}>
      <caption className="hide">{shown ? `${caption} (${shown.caption})` : caption}</caption>
      <thead>
        <tr>
          {extras && <td className={bracketClass(shown?.lanes)} />}
          <SortHeader {...header('rank')} className="n">
            {t('common.column.rank')}
          </SortHeader>
          {inKind && (
            <th scope="col" className={`n desk ${styles['change']}`}>
              {t('ranking.column.rankInKind')}
            </th>
          )}
          <SortHeader {...header('name')}>{t('common.column.department')}</SortHeader>
          <SortHeader {...header('level')} className="desk fit">
            {t('common.column.level')}
          </SortHeader>
          <SortHeader {...header('score')} className="n">
            {t('common.column.score')}
          </SortHeader>
          <SortHeader {...header('scoreChange')} className={`n desk ${styles['change']}`}>
            {t('ranking.column.scoreChange')}
          </SortHeader>
          <SortHeader {...header('rankChange')} className={`n desk ${styles['change']}`}>
            {t('ranking.column.rankChange')}
          </SortHeader>
          <td className={`broad ${styles['bar']}`}>
            <RowAxis scale={{ min: 0, max: 100, isRtl }} label={number} />
          </td>
          {extras && (
            <>
              <th scope="col" className={`n desk ${styles['change']}`}>
                {t('robustness.column.range')}
              </th>
              <td className={`broad ${styles['whisker']}`}>{shown?.axis}</td>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, drawn).map((row, at) => (
          <RankingTableRow
            key={row.department.code}
            row={row}
            ranking={ranking}
            cycle={cycle}
            extras={at < marked ? extras : marks}
            reasons={reasons}
            isOpen={row.department.code === open}
            inKind={inKind}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The cell before the rank is as wide as its lanes; two where they are not known yet. */
export function bracketClass(lanes = 2): string {
  return `${styles['bracket']} ${styles[`lanes${Math.min(6, Math.max(1, lanes))}`]}`;
}
