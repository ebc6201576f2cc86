import { useMemo } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { HeatCell } from '#client/ui/heat/heat-cell.tsx';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import { SortHeader } from '#client/ui/sort-header.tsx';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { meanOf } from './heatmap-finding.ts';
import { sortParams, type HeatmapRow, type HeatmapView } from './heatmap-view.ts';
import styles from './heatmap-table.module.css';

/** Departments × the parts of a node: a number in every cell, its level as the colour, the mean below. */
export function HeatmapTable({
  map,
  rows,
  view,
  caption,
}: {
  map: HeatmapResponse;
  rows: readonly HeatmapRow[];
  view: HeatmapView;
  caption: string;
}) {
  const { t, text, number, percent } = useI18n();
  const { params } = useUrlState();
  const header = (sort: string) => ({
    href: withParams(params, sortParams(sort, view)) || '?',
    sorted: view.sort === sort ? view.direction : undefined,
  });
  const cycle = params.get('cycle');
  const means = map.columns.map((_, index) =>
    meanOf(rows.map(({ cells }) => cells[index] ?? null)),
  );
  const drawn = useGrowingRows(
    rows.length,
    `${map.cycle} ${map.node.code} ${view.sort} ${view.direction} ${rows.length}`,
  );
  const body = useMemo(
    () =>
      rows.map(({ department, rank, score, cells }) => (
        <tr key={department.code}>
          <td className="n desk">
            <span className="num">{rank === null ? t('common.none') : number(rank)}</span>
          </td>
          <th scope="row">
            <Link href={`/departments/${department.code}${cycle ? `?cycle=${cycle}` : ''}`}>
              {text(department.name)}
            </Link>
          </th>
          <td className={`n desk ${styles['total']}`}>
            <span className="num strong">
              {score === null ? t('common.none') : number(score, 1)}
            </span>
          </td>
          {map.columns.map(({ code }, index) => (
            <HeatCell key={code} score={cells[index] ?? null} levels={map.levels} />
          ))}
        </tr>
      )),
    [rows, map, cycle, t, text, number],
  );
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={styles['map']}>
        <caption className="hide">{caption}</caption>
        <thead>
          <tr>
            <SortHeader {...header('rank')} className="n desk">
              {t('common.column.rank')}
            </SortHeader>
            <SortHeader {...header('name')} className={String(styles['corner'])}>
              {t('common.column.department')}
            </SortHeader>
            <SortHeader {...header('score')} className="n desk">
              {t('heatmap.column.total')}
            </SortHeader>
            {map.columns.map(({ code, title }) => (
              <SortHeader key={code} {...header(code)} className={`n ${styles['column']}`}>
                {text(title)}
              </SortHeader>
            ))}
          </tr>
          <tr className="no-print">
            <td className="desk" />
            <td className={styles['corner']} />
            <td className="desk" />
            {map.columns.map(({ code, title, share }) => (
              <td key={code} className="n">
                <Link
                  className={styles['drill']}
                  href={withParams(params, { node: code, sort: undefined, order: undefined })}
                  aria-label={stripMarks(t('heatmap.open', { code, title: text(title) }))}
                >
                  <bdi>{code}</bdi>
                </Link>
                <span className={styles['share']}>
                  {t('heatmap.share', { share: percent(share) })}
                </span>
              </td>
            ))}
          </tr>
        </thead>
        <tbody>{body.slice(0, drawn)}</tbody>
        <tfoot>
          <tr>
            <td className="desk" />
            <th scope="row">{t('heatmap.mean')}</th>
            <td className={`n desk ${styles['total']}`}>
              <Mean value={meanOf(rows.map(({ score }) => score))} />
            </td>
            {map.columns.map(({ code }, index) => (
              <td key={code} className="n">
                <Mean value={means[index] ?? null} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Mean({ value }: { value: number | null }) {
  const { t, number } = useI18n();
  return <span className="num">{value === null ? t('common.none') : number(value, 1)}</span>;
}
