/** Room for ranking one draw after another. Departments are known by their place in the nominal ranking, from 0. */
export interface RankRoom {
  /** Places in the order of the draw, best first; the first `ranked` of them. */
  readonly order: Int32Array;
  readonly sorted: Float64Array;
  /** Rank by place; 0 without one. */
  readonly ranks: Int32Array;
}

/** Room for so many departments. */
export function makeRankRoom(departments: number): RankRoom {
  return {
    order: new Int32Array(departments),
    sorted: new Float64Array(departments),
    ranks: new Int32Array(departments),
  };
}

/**
 * Ranks one draw: largest first, equals share a rank and the next is skipped, NaN has none. Insertion from the
 * nominal order, which most draws differ little from: every step of it is one pair that has changed sides, which
 * `behind[before·n + after]` counts where it is given. Gives how many have a rank.
 */
export function rankDraw(keys: Float64Array, room: RankRoom, behind: Uint32Array | null): number {
  const { order, sorted, ranks } = room;
  const n = keys.length;
  let count = 0;
  for (let place = 0; place < n; place += 1) {
    const key = keys[place] as number;
    if (key !== key) {
      ranks[place] = 0;
      continue;
    }
    let at = count;
    while (at > 0 && (sorted[at - 1] as number) < key) {
      const passed = order[at - 1] as number;
      if (behind !== null) {
        const pair = passed * n + place;
        behind[pair] = (behind[pair] as number) + 1;
      }
      sorted[at] = sorted[at - 1] as number;
      order[at] = passed;
      at -= 1;
    }
    sorted[at] = key;
    order[at] = place;
    count += 1;
  }
  let rank = 0;
  for (let at = 0; at < count; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) rank = at + 1;
    ranks[order[at] as number] = rank;
  }
  return count;
}
