import type { RankingRow } from '#shared/contracts/results.ts';

/** A ranked department with the figures that a rule is about. */
export function sampleRow(
  code: string,
  rank: number | null,
  score: number | null,
  scoreChange: number | null = null,
): RankingRow {
  return {
    department: {
      code,
      name: { ar: `وزارة ${code}`, en: `Ministry of ${code}` },
      kind: 'ministry',
    },
    rank,
    tied: false,
    score,
    level: score === null ? null : 3,
    heldBy: null,
    coverage: 1,
    reason: score === null ? 'not_submitted' : null,
    previous:
      scoreChange === null || score === null
        ? null
        : { score: score - scoreChange, rank: rank ?? 1, scoreChange, rankChange: 0 },
  };
}
