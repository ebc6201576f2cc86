import type { VersionBreak } from '#client/charts/quarter-axis.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { factsOfQuarters, type Sheet } from '#client/lib/export/sheet.ts';
import { roundDecimal } from '#client/lib/round.ts';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import { SaveAs } from '#client/ui/save-as.tsx';
import { Tag } from '#client/ui/tag.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { Mover } from './movers.ts';
import styles from './trends-table.module.css';

/** The figures behind the small lines: every department, every quarter. */
export function TrendsTable({
  trends,
  breaks,
  order,
}: {
  trends: TrendsResponse;
  breaks: readonly VersionBreak[];
  order: readonly Mover[];
}) {
  const { t, text, number, quarter } = useI18n();
  const scoresOf = new Map(trends.departments.map((d) => [d.department.code, d.scores]));
  const quarters = trends.cycles.map(({ cycle }) => cycle);
  const drawn = useGrowingRows(order.length, String(quarters.at(-1)));
  const caption = t('overview.paths.caption');
  const sheet = (): Sheet => ({
    name: 'nudj-trends',
    title: caption,
    facts: factsOfQuarters(trends.demo, trends.cycles),
    columns: [
      ['rank', t('common.column.rank')],
      ['code', t('common.column.code')],
      ['department', t('common.column.department')],
      ...quarters.map((code) => [code, code] as const),
    ],
    rows: order.map(({ department, rank }) => [
      rank,
      department.code,
      text(department.name),
      ...quarters.map((_, index) => {
        const score = scoresOf.get(department.code)?.[index] ?? null;
        return score === null ? null : roundDecimal(score, 2);
      }),
    ]),
  });
  return (
    <div className={`${styles['tools']} no-print`}>
      <details className={styles['data']}>
        <summary>{t('common.chart.table')}</summary>
        <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('common.column.department')}</th>
                {quarters.map((code, index) => {
                  const broken = breaks.find((each) => each.index === index);
                  return (
                    <th key={code} scope="col" className="n">
                      {quarter(code)}{' '}
                      {broken && (
                        <Tag tone="warn">
                          {t('overview.trend.break', { version: broken.version })}
                        </Tag>
                      )}
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {order.slice(0, drawn).map(({ department }) => (
                <tr key={department.code}>
                  <th scope="row" className="nowrap">
                    {text(department.name)}
                  </th>
                  {quarters.map((code, index) => {
                    const score = scoresOf.get(department.code)?.[index] ?? null;
                    return (
                      <td key={code} className="n">
                        {score === null ? <NoValue /> : number(score, 2)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <SaveAs look="links" what={caption} sheet={sheet} />
    </div>
  );
}
