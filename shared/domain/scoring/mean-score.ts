/** The mean of the departments that have a score on a node, in the order of their ranking; null where none has. */
export function meanScore(ranking: readonly { readonly score: number | null }[]): number | null {
  const scores = ranking.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
