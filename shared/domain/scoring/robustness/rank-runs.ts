/** A run of neighbours in the ranking in which no pair can be told apart: one bracket. */
export interface RankRun {
  /** Places in the nominal ranking, from 0, both included. */
  readonly from: number;
  readonly to: number;
  /** Which of the lanes beside the ranks it is drawn in, from 0, so that runs that overlap stand side by side. */
  readonly lane: number;
}

/**
 * The longest runs of neighbours in which *every* pair is indistinguishable: pairs are never chained, so a run never
 * says more than the draws do. A run inside another is left out. Lanes: the first one that is free.
 */
export function rankRuns(
  size: number,
  isIndistinguishable: (first: number, second: number) => boolean,
): RankRun[] {
  const runs: RankRun[] = [];
  /** Where the last run of each lane ends. */
  const lanes: number[] = [];
  let to = -1;
  for (let from = 0; from < size; from += 1) {
    const before = to;
    to = Math.max(to, from);
    // All pairs from..to are indistinguishable by now; the next must be so from each of them.
    for (let next = to + 1; next < size; next += 1) {
      let first = from;
      while (first < next && isIndistinguishable(first, next)) first += 1;
      if (first < next) break;
      to = next;
    }
    if (to === before || to === from) continue;
    const free = lanes.findIndex((end) => end < from);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = to;
    runs.push({ from, to, lane });
  }
  return runs;
}
