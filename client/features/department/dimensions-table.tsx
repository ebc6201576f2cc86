import { Fragment } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { RowAxis } from '#client/ui/marks/row-axis.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import type { TargetsResponse } from '#shared/contracts/targets.ts';
import { quarterParts } from '#shared/format/quarters.ts';
import { DimensionDetail } from './dimension-detail.tsx';
import { DimensionRow } from './dimension-row.tsx';
import { DimensionsKey } from './dimensions-key.tsx';
import { readOpen, toggleOpen } from './open-state.ts';
import styles from './dimensions-table.module.css';

const columnCount = 7;

export function DimensionsTable({
  results,
  framework,
  targets,
}: {
  results: DepartmentResultsResponse;
  framework: FrameworkFile | undefined;
  /** How the targets of the year stand; they come after the scores. */
  targets: TargetsResponse | undefined;
}) {
  const { t, number, isRtl } = useI18n();
  const { params, change } = useUrlState();
  const open = readOpen(params);
  const { year } = quarterParts(results.cycle);
  const standing = new Map(
    targets?.rows.map(({ code, cells }) => [code, cells.find((cell) => cell.year === year)]),
  );
  const index = results.nodes[0]?.code;
  const dimensions = results.nodes.filter((node) => node.parent === index);
  return (
    <>
      <DimensionsKey />
      <table className={styles['dimensions']}>
        <caption className="hide">{t('department.dimensions.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('department.column.dimension')}</th>
            <th scope="col" className="n desk">
              {t('department.column.weight')}
            </th>
            <th scope="col" className="n">
              {t('common.column.score')}
            </th>
            <th scope="col" className="desk fit">
              {t('department.column.level')}
            </th>
            <th scope="col" className="desk">
              {t('department.column.target')}
            </th>
            <th scope="col" className="n desk">
              {t('department.column.change')}
            </th>
            <td className={`desk ${styles['bar']}`}>
              <RowAxis scale={{ min: 0, max: 100, isRtl }} label={number} />
            </td>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((node) => {
            const isOpen = open.includes(node.code);
            return (
              <Fragment key={node.code}>
                <DimensionRow
                  node={node}
                  results={results}
                  standing={standing.get(node.code)}
                  isOpen={isOpen}
                  onToggle={() =>
                    change({ open: toggleOpen(open, node.code).join(',') || undefined })
                  }
                />
                {isOpen && (
                  <tr className={styles['detail']}>
                    <td colSpan={columnCount} id={`detail-${node.code}`}>
                      <DimensionDetail node={node} results={results} framework={framework} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
