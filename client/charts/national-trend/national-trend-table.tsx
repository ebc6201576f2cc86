import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Translator } from '#client/i18n/translator.ts';
import { factsOfQuarters, type Sheet } from '#client/lib/export/sheet.ts';
import { roundDecimal } from '#client/lib/round.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import { MeasuredBy } from '../measured-by.tsx';
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
          <th scope="col">{t('overview.trend.framework')}</th>
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
            <td>
              <MeasuredBy
                version={data.versions[index] ?? null}
                isNew={data.breaks.some((each) => each.index === index)}
                words={t('overview.trend.new')}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function nationalTrendSheet(
  trends: TrendsResponse,
  data: NationalTrendData,
  { t }: Translator,
): Pick<Sheet, 'facts' | 'columns' | 'rows'> {
  const round = (value: number | null | undefined) =>
    typeof value === 'number' ? roundDecimal(value, 4) : null;
  return {
    facts: factsOfQuarters(trends.demo, trends.cycles),
    columns: [
      ['quarter', t('common.column.quarter')],
      ['mean', t('overview.trend.mean')],
      ['target', t('overview.trend.target')],
      ['framework', t('overview.trend.framework')],
    ],
    rows: data.quarters.map((code, index) => [
      code,
      round(data.mean[index]),
      round(data.targets[index]),
      data.versions[index] ?? null,
    ]),
  };
}
