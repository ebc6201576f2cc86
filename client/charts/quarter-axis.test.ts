import { expect, it } from 'vitest';
import { valueRange, versionBreaks, yearRuns } from './quarter-axis.ts';

it('groups quarters under their years', () => {
  expect(yearRuns(['2023-Q3', '2023-Q4', '2024-Q1'])).toEqual([
    { year: 2023, first: 0, last: 1 },
    { year: 2024, first: 2, last: 2 },
  ]);
});

it('marks where a framework version begins, never at the first quarter', () => {
  const cycle = (version: string) => ({ framework: { id: 'n', version } });
  expect(versionBreaks([cycle('1.0'), cycle('1.0'), cycle('2.0')])).toEqual([
    { index: 2, version: '2.0' },
  ]);
  expect(versionBreaks([cycle('2.0')])).toEqual([]);
});

it('finds a break across quarters that were not measured', () => {
  const framework = (version: string) => ({ framework: { id: 'n', version } });
  expect(
    versionBreaks([framework('1.0'), { framework: null }, framework('2.0'), { framework: null }]),
  ).toEqual([{ index: 2, version: '2.0' }]);
});

it('opens the value axis to round numbers within 0 and 100', () => {
  expect(valueRange([46.4, 63])).toEqual({ min: 40, max: 70 });
  expect(valueRange([0.5, 99.8])).toEqual({ min: 0, max: 100 });
});
