import type { ChartConfiguration } from 'chart.js';
import { quarterParts } from '#shared/format/quarters.ts';
import { barCounts } from '../bar-counts.ts';
import { baseOptions, type ChartSetting } from '../base-options.ts';
import { yearRuns } from '../quarter-axis.ts';
import { yearBands } from '../year-bands.ts';
import type { LevelsData } from './levels-data.ts';

export interface LevelsWords {
  readonly number: (value: number) => string;
  readonly year: (year: number) => string;
}

/** Stacked bars in the ramp's colours, each with its border and its count. */
export function levelsConfig(
  data: LevelsData,
  words: LevelsWords,
  setting: ChartSetting,
): ChartConfiguration<'bar'> {
  const { theme } = setting;
  const options = baseOptions(setting);
  const colour = (place: number, colours: readonly string[]) =>
    colours[Math.min(place, colours.length - 1)] ?? theme.mark;
  return {
    type: 'bar',
    data: {
      labels: data.quarters.map((code) => words.number(quarterParts(code).quarter)),
      datasets: data.series.map(({ counts }, place) => ({
        data: [...counts],
        backgroundColor: colour(place, theme.levels),
        borderColor: theme.levelEdge,
        borderWidth: 1,
        borderSkipped: false,
        categoryPercentage: 0.96,
        barPercentage: 0.9,
      })),
    },
    options: {
      ...options,
      scales: {
        x: { ...options.scales.x, stacked: true, border: { display: false } },
        y: {
          ...options.scales.y,
          stacked: true,
          display: false,
          beginAtZero: true,
          grace: 0,
          max: tallest(data),
        },
      },
    },
    plugins: [
      barCounts(
        words.number,
        data.series.map((_, place) => colour(place, theme.levelInks)),
        theme,
      ),
      yearBands(yearRuns(data.quarters), words.year, theme),
    ],
  };
}

/** The bars fill the height: the largest number of scored departments in a quarter. */
function tallest({ quarters, series }: LevelsData): number {
  const totals = quarters.map((_, index) =>
    series.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
  );
  return Math.max(1, ...totals);
}
