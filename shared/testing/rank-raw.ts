/** Standard competition ranks ("1, 2, 2, 4") of raw numbers, largest first: what published tables are ranked by. */
export function rankRaw(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}
