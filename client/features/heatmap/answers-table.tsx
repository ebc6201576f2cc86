import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { HeatCell } from '#client/ui/heat/heat-cell.tsx';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import { SortHeader } from '#client/ui/sort-header.tsx';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { answerWords } from './heatmap-words.ts';
import { sortParams, type HeatmapRow, type HeatmapView } from './heatmap-view.ts';
import styles from './heatmap-table.module.css';

/** The last step down the tree: who answered what to one indicator. */
export function AnswersTable({
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
  const i18n = useI18n();
  const { t, text, number } = i18n;
  const { params } = useUrlState();
  const header = (sort: string) => ({
    href: withParams(params, sortParams(sort, view)) || '?',
    sorted: view.sort === sort ? view.direction : undefined,
  });
  const drawn = useGrowingRows(
    rows.length,
    `${map.cycle} ${map.node.code} ${view.sort} ${view.direction} ${rows.length}`,
  );
  const [, dimension = map.path.at(-1)] = map.path;
  const cycle = params.get('cycle');
  const open = `?${new URLSearchParams({
    ...(cycle && { cycle }),
    ...(dimension && { open: dimension.code }),
  }).toString()}`;
  return (
    <table className={`${styles['map']} ${styles['answers']}`}>
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <SortHeader {...header('rank')} className="n">
            {t('common.column.rank')}
          </SortHeader>
          <SortHeader {...header('name')}>{t('common.column.department')}</SortHeader>
          <th scope="col" className={styles['answer']}>
            {t('heatmap.column.answer')}
          </th>
          <SortHeader {...header('score')} className="n">
            {t('common.column.score')}
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, drawn).map((row) => (
          <tr key={row.department.code}>
            <td className="n">
              <span className="num">{row.rank === null ? t('common.none') : number(row.rank)}</span>
            </td>
            <th scope="row">
              <Link href={`/departments/${row.department.code}${open}`}>
                {text(row.department.name)}
              </Link>
            </th>
            <td className={row.answer?.state === 'value' ? undefined : 'quiet'}>
              {answerWords(row, map.node.indicator, i18n)}
            </td>
            <HeatCell score={row.score} levels={map.levels} decimals={2} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
