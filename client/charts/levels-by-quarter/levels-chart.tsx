import type { ChartConfiguration } from 'chart.js';
import { useCallback, useMemo } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { factsOfQuarters } from '#client/lib/export/sheet.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { ChartSetting } from '../base-options.ts';
import { ChartFrame } from '../chart-frame.tsx';
import { levelsData } from './levels-data.ts';
import { levelsConfig } from './levels-options.ts';

export function LevelsChart({ trends, label }: { trends: TrendsResponse; label: string }) {
  const { t, text, number, year, quarter } = useI18n();
  const data = useMemo(() => levelsData(trends), [trends]);
  const configure = useCallback(
    (setting: ChartSetting) => levelsConfig(data, { number, year }, setting) as ChartConfiguration,
    [data, number, year],
  );
  const names = trends.levels.map(({ level, title }) => `${number(level)} ${text(title)}`);
  return (
    <ChartFrame
      name="nudj-levels"
      label={label}
      height="tall"
      configure={configure}
      sheet={() => ({
        facts: factsOfQuarters(trends.demo, trends.cycles),
        columns: [
          ['quarter', t('common.column.quarter')],
          ...data.series.map(({ level }, index) => [`level${level}`, names[index] ?? ''] as const),
        ],
        rows: data.quarters.map((code, index) => [
          code,
          ...data.series.map(({ counts }) => counts[index] ?? 0),
        ]),
      })}
      table={
        <table>
          <caption>{t('overview.levels.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('common.column.quarter')}</th>
              {names.map((name) => (
                <th key={name} scope="col" className="n">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.quarters.map((code, index) => (
              <tr key={code}>
                <th scope="row">{quarter(code)}</th>
                {data.series.map(({ level, counts }) => (
                  <td key={level} className="n">
                    {number(counts[index] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
