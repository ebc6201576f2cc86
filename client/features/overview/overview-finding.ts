import type { TrendsResponse } from '#shared/contracts/results.ts';
import { reaches } from '#shared/domain/targets/judge-target.ts';
import { quarterParts } from '#shared/format/quarters.ts';

/** What the trends say, computed; null where the data cannot say it. */
export interface OverviewFinding {
  readonly cycle: string;
  readonly mean: number;
  readonly meanDecimals: 2;
  /** Change of the mean since the cycle before, within one framework version. */
  readonly change: number | null;
  readonly previousCycle: string | null;
  readonly first: { readonly cycle: string; readonly mean: number } | null;
  /** The target for the end of this cycle's year, else for the next year that has one. */
  readonly target: {
    readonly year: number;
    readonly value: number;
    readonly missing: number;
    /** By the stated rule: both as they are shown. */
    readonly isReached: boolean;
  } | null;
  /** Departments in the two highest levels now and at the first cycle. */
  readonly high: { readonly from: number; readonly now: number; readonly first: number };
  readonly scored: number;
  readonly unscored: number;
  readonly rose: number;
  readonly fell: number;
}

const decimals = 2;
const least = 0.5 * 10 ** -decimals;

export function findInTrends(trends: TrendsResponse): OverviewFinding | null {
  const { cycles, departments, levels } = trends;
  const last = cycles.length - 1;
  const now = cycles[last];
  if (!now || now.mean === null) return null;
  const before = cycles[last - 1];
  const isComparable = before !== undefined && hasSameFramework(trends, last - 1, last);
  const change = isComparable && before.mean !== null ? now.mean - before.mean : null;
  const changes = isComparable
    ? departments.flatMap(({ scores }) => {
        const [a, b] = [scores[last - 1], scores[last]];
        return typeof a === 'number' && typeof b === 'number' ? [b - a] : [];
      })
    : [];
  const first = cycles[0];
  const highPlaces = [levels.length - 2, levels.length - 1].filter((place) => place > 0);
  const countHigh = (counts: readonly number[]) =>
    highPlaces.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  return {
    cycle: now.cycle,
    mean: now.mean,
    meanDecimals: decimals,
    change,
    previousCycle: before?.cycle ?? null,
    first: !first || first.mean === null ? null : { cycle: first.cycle, mean: first.mean },
    target: nextTarget(trends, now.cycle, now.mean),
    high: {
      from: levels[highPlaces[0] ?? 0]?.level ?? 1,
      now: countHigh(now.levelCounts),
      first: countHigh(first?.levelCounts ?? []),
    },
    scored: now.scored,
    unscored: departments.length - now.scored,
    rose: changes.filter((delta) => delta >= least).length,
    fell: changes.filter((delta) => delta <= -least).length,
  };
}

/** A change across two framework versions would mix what the method did with what departments did. */
export function hasSameFramework({ cycles }: TrendsResponse, a: number, b: number): boolean {
  const [x, y] = [cycles[a]?.framework, cycles[b]?.framework];
  return x !== undefined && y !== undefined && x.id === y.id && x.version === y.version;
}

function nextTarget({ targets }: TrendsResponse, cycle: string, mean: number) {
  const { year } = quarterParts(cycle);
  const next = targets.filter((target) => target.year >= year).sort((a, b) => a.year - b.year)[0];
  return next
    ? {
        ...next,
        missing: next.value - mean,
        isReached: reaches(mean, next.value, decimals),
      }
    : null;
}
