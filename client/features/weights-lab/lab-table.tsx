import { useI18n } from '#client/i18n/i18n-context.ts';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { LabRow } from './compare-rankings.ts';
import { LabTableRow } from './lab-table-row.tsx';
import styles from './lab-table.module.css';

/** The ranking under the weights being tried, beside the one in force. */
export function LabTable({
  rows,
  departments,
  decimals,
  hasIntervals,
}: {
  rows: readonly LabRow[];
  departments: ReadonlyMap<string, DepartmentRef>;
  decimals: number;
  hasIntervals: boolean;
}) {
  const { t, text } = useI18n();
  const nameOf = (code: string) => {
    const department = departments.get(code);
    return department ? text(department.name) : code;
  };
  return (
    <table className={styles['table']}>
      <caption className="hide">{t('lab.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className="n">
            {t('lab.column.rank')}
          </th>
          <th scope="col">{t('common.column.department')}</th>
          <th scope="col" className="n desk">
            {t('lab.column.rankBefore')}
          </th>
          <th scope="col" className="n">
            {t('lab.column.places')}
          </th>
          <th scope="col" className="n">
            {t('lab.column.score')}
          </th>
          <th scope="col" className="n desk">
            {t('lab.column.scoreBefore')}
          </th>
          <th scope="col" className="n desk">
            {t('lab.column.scoreChange')}
          </th>
          {hasIntervals && (
            <th scope="col" className="n desk">
              {t('lab.column.interval')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LabTableRow
            key={row.code}
            row={row}
            name={nameOf(row.code)}
            decimals={decimals}
            hasIntervals={hasIntervals}
          />
        ))}
      </tbody>
    </table>
  );
}
