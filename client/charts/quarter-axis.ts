import { quarterParts } from '#shared/format/quarters.ts';

/** A run of quarters of one year on the time axis. */
export interface YearRun {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/** Years under the quarters: first and last place of each. */
export function yearRuns(quarters: readonly string[]): YearRun[] {
  const runs: YearRun[] = [];
  quarters.forEach((code, index) => {
    const { year } = quarterParts(code);
    const open = runs.at(-1);
    if (open?.year === year) runs[runs.length - 1] = { ...open, last: index };
    else runs.push({ year, first: index, last: index });
  });
  return runs;
}

/** A place where another framework version begins, with its name. */
export interface VersionBreak {
  readonly index: number;
  readonly version: string;
}

/** The places where another framework version begins; a quarter that was not measured has none and is passed over. */
export function versionBreaks(
  cycles: readonly {
    readonly framework: { readonly version: string; readonly id: string } | null;
  }[],
): VersionBreak[] {
  let before: { readonly version: string; readonly id: string } | null = null;
  return cycles.flatMap(({ framework }, index) => {
    if (framework === null) return [];
    const isNew = before && (before.version !== framework.version || before.id !== framework.id);
    before = framework;
    return isNew ? [{ index, version: framework.version }] : [];
  });
}

/** A round range that holds the values with a little air. */
export function valueRange(values: readonly number[], step = 10): { min: number; max: number } {
  const min = Math.min(...values);
  const max = Math.max(...values);
  return {
    min: Math.max(0, Math.floor((min - 1) / step) * step),
    max: Math.min(100, Math.ceil((max + 1) / step) * step),
  };
}
