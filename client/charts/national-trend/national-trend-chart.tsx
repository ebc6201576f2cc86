import type { ChartConfiguration } from 'chart.js';
import { useCallback, useMemo } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { ChartSetting } from '../base-options.ts';
import { ChartFrame } from '../chart-frame.tsx';
import { nationalTrendData } from './national-trend-data.ts';
import { nationalTrendConfig } from './national-trend-options.ts';
import { NationalTrendTable, nationalTrendSheet } from './national-trend-table.tsx';

export function NationalTrendChart({ trends, label }: { trends: TrendsResponse; label: string }) {
  const i18n = useI18n();
  const { t, number, year } = i18n;
  const data = useMemo(() => nationalTrendData(trends), [trends]);
  const configure = useCallback(
    (setting: ChartSetting): ChartConfiguration => {
      const breaks = data.breaks.map(({ index, version }) => ({
        index,
        words: t('overview.trend.break', { version }),
      }));
      return nationalTrendConfig(data, { number, year, breaks }, setting);
    },
    [data, t, number, year],
  );
  return (
    <ChartFrame
      name="nudj-trend"
      label={label}
      height="tall"
      configure={configure}
      table={<NationalTrendTable data={data} />}
      sheet={() => nationalTrendSheet(trends, data, i18n)}
    />
  );
}
