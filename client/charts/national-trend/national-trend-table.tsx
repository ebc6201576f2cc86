import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/csv.ts';
import { roundDecimal } from '#client/lib/round.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { NationalTrendData } from './national-trend-data.ts';

export function NationalTrendTable({ data }: { data: NationalTrendData }) {
  const { t, quarter, number } = useI18n();
  return (
    <table>
      <caption>{t('overview.trend.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('common.column.quarter')}</th>
          <th scope="col" className="n">
            {t('overview.trend.mean')}
          </th>
          <th scope="col" className="n">
            {t('overview.trend.target')}
          </th>
        </tr>
      </thead>
      <tbody>
        {data.quarters.map((code, index) => (
          <tr key={code}>
            <th scope="row">{quarter(code)}</th>
            {[data.mean[index], data.targets[index]].map((value, column) => (
              <td key={column} className="n">
                {typeof value === 'number' ? number(value, 2) : <NoValue />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function nationalTrendCsv(data: NationalTrendData, { t }: Translator): CsvCell[][] {
  const round = (value: number | null | undefined) =>
    typeof value === 'number' ? roundDecimal(value, 4) : null;
  return [
    [t('common.column.quarter'), t('overview.trend.mean'), t('overview.trend.target')],
    ...data.quarters.map((code, index) => [
      code,
      round(data.mean[index]),
      round(data.targets[index]),
    ]),
  ];
}
