import type { TrendsResponse } from '#shared/contracts/results.ts';
import { reaches } from '#shared/domain/targets/judge-target.ts';
import { isShownAsZero } from '#shared/format/numbers.ts';
import { quarterParts } from '#shared/format/quarters.ts';
import { findCrossings, type Crossings } from './level-crossings.ts';
import { findLargestMove, type LargestMove } from './largest-move.ts';
import { hasSameFramework } from './overview-finding.ts';

/** The index against the target of this cycle's year; settled once the year's last quarter is there. */
export interface AgainstTarget {
  readonly kind: 'target';
  readonly year: number;
  /** Points still to go; below zero where the target is passed. */
  readonly missing: number;
  /** By the stated rule: score and target as they are shown. */
  readonly isReached: boolean;
  readonly isSettled: boolean;
}

/** Where the index is heading, and for how many quarters in a row it has headed there. */
export interface Direction {
  readonly kind: 'direction';
  readonly mean: number;
  /** Since the cycle before; null where there is none, or none that can be compared. */
  readonly change: number | null;
  readonly quarters: number;
  /** The cycle before was measured under another framework version. */
  readonly isNewVersion: boolean;
}

export type Statement = AgainstTarget | Direction | Crossings | LargestMove;

/** Quarters and departments are told with two decimals: what rounds away is no change. */
export const findingDecimals = 2;
const lastQuarter = 4;
const told = 3;

/**
 * What is worth saying of the latest quarter, the strongest first, three at most; empty where nobody has a score. Where
 * the index is heading is always among them, since that is what the page is asked.
 */
export function findStrongest(trends: TrendsResponse): readonly Statement[] {
  const direction = findDirection(trends);
  if (!direction) return [];
  const others = [againstTarget(trends, direction.mean), ...movesOf(trends)]
    .filter((statement) => statement !== null)
    .sort(byWeight);
  // Without a quarter to compare with, the index alone is in the figures below.
  const saysNothing = direction.change === null && !direction.isNewVersion;
  if (saysNothing && others.length > 0) return others.slice(0, told);
  return [direction, ...others.slice(0, told - 1)].sort(byWeight);
}

/** Departments are compared with the quarter before under the same framework version only. */
function movesOf(trends: TrendsResponse): (Statement | null)[] {
  const last = trends.cycles.length - 1;
  if (!hasSameFramework(trends, last - 1, last)) return [];
  return [findCrossings(trends, last), findLargestMove(trends, last)];
}

/**
 * How much a statement weighs. A year's verdict comes before all else and a target passed early before what follows; a
 * crossed level weighs more than points up to six, a fall more than a rise, more departments more than one; a run
 * outweighs a single rise of level from six quarters on; the last quarter's change alone is the least.
 */
export function weightOf(statement: Statement): number {
  switch (statement.kind) {
    case 'target':
      if (statement.isSettled) return 100;
      return statement.isReached ? 90 : 40;
    case 'crossings':
      return Math.min(85, 60 + 3 * statement.up.length + 5 * statement.down.length);
    case 'move':
      return Math.min(80, 45 + 3 * Math.abs(statement.change));
    case 'direction':
      return statement.quarters > 1 ? Math.min(82, 40 + 4 * statement.quarters) : 20;
  }
}

const byWeight = (a: Statement, b: Statement) => weightOf(b) - weightOf(a);

function againstTarget({ targets, cycles }: TrendsResponse, mean: number): AgainstTarget | null {
  const { year, quarter } = quarterParts(cycles.at(-1)?.cycle ?? '');
  const target = targets.find((each) => each.year === year);
  if (!target) return null;
  return {
    ...{ kind: 'target', year, missing: target.value - mean },
    isReached: reaches(mean, target.value, findingDecimals),
    isSettled: quarter === lastQuarter,
  };
}

function findDirection(trends: TrendsResponse): Direction | null {
  const { cycles } = trends;
  const last = cycles.length - 1;
  const mean = cycles[last]?.mean ?? null;
  if (mean === null) return null;
  const change = changeAt(trends, last);
  const way = wayOf(change);
  let quarters = 0;
  while (way !== 0 && wayOf(changeAt(trends, last - quarters)) === way) quarters += 1;
  const isNewVersion = last > 0 && !hasSameFramework(trends, last - 1, last);
  return { kind: 'direction', mean, change, quarters, isNewVersion };
}

/** Change of the mean since the cycle before; null where the two cannot be compared. */
function changeAt(trends: TrendsResponse, index: number): number | null {
  const [before, now] = [trends.cycles[index - 1]?.mean, trends.cycles[index]?.mean];
  if (typeof before !== 'number' || typeof now !== 'number') return null;
  return hasSameFramework(trends, index - 1, index) ? now - before : null;
}

const wayOf = (change: number | null) =>
  change === null || isShownAsZero(change, findingDecimals) ? 0 : Math.sign(change);
