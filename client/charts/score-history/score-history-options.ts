import type { ChartConfiguration } from 'chart.js';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { quarterParts } from '#shared/format/quarters.ts';
import { baseOptions, type ChartSetting } from '../base-options.ts';
import { levelBeginnings, levelMarkHalf, levelMarks } from '../level-marks.ts';
import { pointLabels, type PointLabel } from '../point-labels.ts';
import { valueRange, yearRuns } from '../quarter-axis.ts';
import { versionBreak } from '../version-break.ts';
import { yearBands } from '../year-bands.ts';

export interface HistoryWords {
  readonly number: (value: number, least?: number) => string;
  readonly year: (year: number) => string;
  readonly decimals: number;
  readonly breaks: readonly { readonly index: number; readonly words: string }[];
}

/**
 * One department's score over the quarters, with its level wherever that became another; a quarter without a score is a
 * gap.
 */
export function scoreHistoryConfig(
  history: DepartmentResultsResponse['history'],
  { number, year, decimals, breaks }: HistoryWords,
  setting: ChartSetting,
): ChartConfiguration<'line'> {
  const { theme, isRtl } = setting;
  const options = baseOptions(setting);
  const scores = history.map(({ score }) => score);
  const ends = new Set([
    scores.findIndex((score) => score !== null),
    scores.findLastIndex((score) => score !== null),
  ]);
  const labels = [...ends].flatMap((index): PointLabel[] => {
    const score = scores[index];
    if (score === null || score === undefined) return [];
    const text = number(score, decimals);
    return [{ dataset: 0, index, text, isStrong: true, side: 'above', gap: levelMarkHalf + 3 }];
  });
  const marks = levelBeginnings(history.map(({ level }) => level)).flatMap((index) => {
    const level = history[index]?.level ?? null;
    return level === null ? [] : [{ index, level, text: number(level) }];
  });
  const quarters = history.map(({ cycle }) => cycle);
  return {
    type: 'line',
    data: {
      labels: quarters.map((code) => number(quarterParts(code).quarter)),
      datasets: [
        {
          data: scores,
          borderColor: theme.accent,
          backgroundColor: theme.accent,
          borderWidth: 2.5,
          pointRadius: 3,
        },
      ],
    },
    options: {
      ...options,
      scales: {
        // Half a quarter of room at either end, so that the first and the last level are whole.
        x: { ...options.scales.x, offset: true },
        y: { ...options.scales.y, ...valueRange(scores.filter((score) => score !== null)) },
      },
    },
    plugins: [
      yearBands(yearRuns(quarters), year, theme),
      versionBreak(breaks, theme, isRtl),
      levelMarks(marks, theme),
      pointLabels(labels, theme),
    ],
  };
}
