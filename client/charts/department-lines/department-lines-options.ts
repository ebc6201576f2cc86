import type { ChartConfiguration, PointStyle } from 'chart.js';
import { quarterParts } from '#shared/format/quarters.ts';
import { baseOptions, type ChartSetting } from '../base-options.ts';
import { valueRange, yearRuns } from '../quarter-axis.ts';
import { versionBreak } from '../version-break.ts';
import { yearBands } from '../year-bands.ts';
import type { DepartmentLines } from './department-lines-data.ts';
import { endLabels } from './end-labels.ts';

export interface LineWords {
  readonly number: (value: number) => string;
  readonly year: (year: number) => string;
  readonly breaks: readonly { readonly index: number; readonly words: string }[];
}

/** Signs and dashes in the order of the departments, the same as in the tables: they differ without any colour. */
const signs: readonly PointStyle[] = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot'];
const dashes: readonly number[][] = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 4]];
/** Empty places after the last quarter, where the names of the lines stand. */
const roomForNames = 2;

export function departmentLinesConfig(
  { quarters, lines }: DepartmentLines,
  { number, year, breaks }: LineWords,
  setting: ChartSetting,
): ChartConfiguration<'line'> {
  const { theme, isRtl } = setting;
  const options = baseOptions(setting);
  const colours = [theme.accent, theme.mark, theme.ink, theme.edge, theme.ink2];
  const values = lines.flatMap(({ scores }) => scores.filter((score) => score !== null));
  return {
    type: 'line',
    data: {
      labels: [
        ...quarters.map((code) => number(quarterParts(code).quarter)),
        ...Array.from({ length: roomForNames }, () => ''),
      ],
      datasets: lines.map(({ scores }, at) => {
        const colour = colours[at] ?? theme.ink;
        return {
          data: [...scores],
          borderColor: colour,
          backgroundColor: signs[at] === 'triangle' ? theme.paper : colour,
          borderWidth: 2,
          borderDash: dashes[at] ?? [],
          pointStyle: signs[at] ?? 'circle',
          pointRadius: 4.5,
          pointBorderWidth: 2,
        };
      }),
    },
    options: {
      ...options,
      scales: {
        x: options.scales.x,
        y: { ...options.scales.y, ...valueRange(values.length > 0 ? values : [0, 100]) },
      },
    },
    plugins: [
      yearBands(yearRuns(quarters), year, theme),
      versionBreak(breaks, theme, isRtl),
      endLabels(
        lines.map(({ department }) => department.code),
        theme,
      ),
    ],
  };
}
