import type { ChartConfiguration } from 'chart.js';
import { quarterParts } from '#shared/format/quarters.ts';
import { baseOptions, type ChartSetting } from '../base-options.ts';
import { pointLabels, type PointLabel } from '../point-labels.ts';
import { valueRange, yearRuns } from '../quarter-axis.ts';
import { versionBreak } from '../version-break.ts';
import { yearBands } from '../year-bands.ts';
import type { NationalTrendData } from './national-trend-data.ts';

export interface TrendWords {
  readonly number: (value: number, least?: number, most?: number) => string;
  readonly year: (year: number) => string;
  readonly breaks: readonly { readonly index: number; readonly words: string }[];
}

/** The mean as a line with its ends labelled; targets as squares on a dashed line. */
export function nationalTrendConfig(
  data: NationalTrendData,
  words: TrendWords,
  setting: ChartSetting,
): ChartConfiguration<'line'> {
  const { theme, isRtl } = setting;
  const options = baseOptions(setting);
  const values = [...data.mean, ...data.targets].filter((value) => value !== null);
  const last = data.mean.findLastIndex((value) => value !== null);
  return {
    type: 'line',
    data: {
      labels: data.quarters.map((code) => words.number(quarterParts(code).quarter)),
      datasets: [
        {
          data: [...data.mean],
          borderColor: theme.mark,
          backgroundColor: theme.mark,
          borderWidth: 2.5,
          pointRadius: data.mean.map((_, index) => (index === last ? 4 : 0)),
        },
        {
          data: [...data.targets],
          spanGaps: true,
          borderColor: theme.ink2,
          borderDash: [5, 4],
          borderWidth: 1.5,
          pointStyle: 'rect',
          pointRadius: 5,
          pointBorderColor: theme.ink2,
          pointBorderWidth: 1.5,
          backgroundColor: theme.paper,
        },
      ],
    },
    options: {
      ...options,
      scales: { x: options.scales.x, y: { ...options.scales.y, ...valueRange(values) } },
    },
    plugins: [
      yearBands(yearRuns(data.quarters), words.year, theme),
      versionBreak(words.breaks, theme, isRtl),
      pointLabels(trendLabels(data, words.number), theme),
    ],
  };
}

/** First and last of the mean, and every target, on the side away from the other line. */
export function trendLabels(
  { mean, targets }: Pick<NationalTrendData, 'mean' | 'targets'>,
  number: TrendWords['number'],
): PointLabel[] {
  const first = mean.findIndex((value) => value !== null);
  const last = mean.findLastIndex((value) => value !== null);
  const ends = [...new Set([first, last])].flatMap((index): PointLabel[] => {
    const value = mean[index];
    if (value === null || value === undefined) return [];
    const target = targets[index] ?? null;
    const side = target !== null && target > value ? 'below' : 'above';
    return [{ dataset: 0, index, text: number(value, 2), isStrong: true, side }];
  });
  const goals = targets.flatMap((value, index): PointLabel[] => {
    if (value === null) return [];
    const reached = mean[index] ?? null;
    const side = reached !== null && reached > value ? 'below' : 'above';
    return [{ dataset: 1, index, text: number(value, 0, 2), isStrong: false, side }];
  });
  return [...ends, ...goals];
}
