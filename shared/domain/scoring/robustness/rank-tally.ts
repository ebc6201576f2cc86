import { makeRankRoom, rankDraw, type RankRoom } from './rank-draw.ts';

/**
 * What a run keeps of its draws: counts, whose room does not grow with the draws. Departments are known by their
 * place in the nominal ranking, from 0. Pairs are [before · size + after] with before < after.
 */
export interface RankTally {
  readonly size: number;
  /** How often the department at place p had rank r: [p · size + r − 1]. */
  readonly ranks: Uint32Array;
  /** How often each had no score. */
  readonly unranked: Uint32Array;
  /** How often the one after was strictly ahead of the one before. */
  readonly behind: Uint32Array;
  /** How often both had the same rank. */
  readonly level: Uint32Array;
  /** How often one of the two had no score. */
  readonly apart: Uint32Array;
  draws: number;
  readonly room: RankRoom;
}

/** An empty tally for so many departments. */
export function makeTally(size: number): RankTally {
  const square = (): Uint32Array => new Uint32Array(size * size);
  return {
    size,
    ranks: square(),
    unranked: new Uint32Array(size),
    behind: square(),
    level: square(),
    apart: square(),
    draws: 0,
    room: makeRankRoom(size),
  };
}

/** Counts one draw: the rounded scores by place, NaN without one. */
export function addDraw(tally: RankTally, keys: Float64Array): void {
  const { size, room, ranks, unranked, level, apart } = tally;
  const count = rankDraw(keys, room, tally.behind);
  tally.draws += 1;
  for (let place = 0; place < size; place += 1) {
    const rank = room.ranks[place] as number;
    if (rank > 0) {
      const cell = place * size + rank - 1;
      ranks[cell] = (ranks[cell] as number) + 1;
    } else {
      unranked[place] = (unranked[place] as number) + 1;
      for (let other = 0; other < size; other += 1) {
        const isCounted = other < place && room.ranks[other] === 0;
        if (other !== place && !isCounted) increment(apart, size, place, other);
      }
    }
  }
  for (let at = 1; at < count; at += 1) {
    for (let other = at - 1; other >= 0; other -= 1) {
      if (room.sorted[other] !== room.sorted[at]) break;
      increment(level, size, room.order[at] as number, room.order[other] as number);
    }
  }
}

function increment(pairs: Uint32Array, size: number, one: number, other: number): void {
  const pair = one < other ? one * size + other : other * size + one;
  pairs[pair] = (pairs[pair] as number) + 1;
}

/** How a pair stood over all draws: shares of the draws in which both had a score; null where there is none. */
export interface PairShares {
  /** The first is strictly ahead. */
  readonly ahead: number;
  /** The second is strictly ahead. */
  readonly behind: number;
  /** Both have the same rank. */
  readonly level: number;
}

/** How often the first of two different places is ahead of the second, behind it, and level with it. */
export function pairShares(tally: RankTally, first: number, second: number): PairShares | null {
  if (first > second) {
    const turned = pairShares(tally, second, first);
    return turned && { ahead: turned.behind, behind: turned.ahead, level: turned.level };
  }
  const pair = first * tally.size + second;
  const both = tally.draws - (tally.apart[pair] ?? 0);
  if (both === 0 || first === second) return null;
  const behind = tally.behind[pair] ?? 0;
  const level = tally.level[pair] ?? 0;
  return { ahead: (both - behind - level) / both, behind: behind / both, level: level / both };
}

/** Neither is ahead of the other in at least 95 % of the draws in which both have a score (scoring.md §9). */
export function isIndistinguishable(tally: RankTally, first: number, second: number): boolean {
  const pair = Math.min(first, second) * tally.size + Math.max(first, second);
  const both = tally.draws - (tally.apart[pair] ?? 0);
  const behind = tally.behind[pair] ?? 0;
  const ahead = both - behind - (tally.level[pair] ?? 0);
  // In whole numbers, so that exactly 95 % is 95 %.
  return both === 0 || 100 * Math.max(ahead, behind) < 95 * both;
}
