import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { RankingRow } from '#shared/contracts/results.ts';

/** What a ranking says at its top, computed from its rows. */
export interface RankingFinding {
  readonly total: number;
  readonly ranked: number;
  readonly leaders: readonly DepartmentRef[];
  /** Distance from the first score to the next one below; null where there is none. */
  readonly gap: number | null;
  readonly rose: number;
  readonly fell: number;
  readonly unchanged: number;
  /** Departments whose score can be compared with the previous quarter. */
  readonly compared: number;
}

export function findInRanking(rows: readonly RankingRow[], decimals: number): RankingFinding {
  const ranked = rows.filter((row) => row.rank !== null && row.score !== null);
  const leading = ranked.filter((row) => row.rank === 1);
  const first = leading[0]?.score ?? null;
  const next = ranked.find((row) => row.rank !== 1)?.score ?? null;
  const changes = ranked.map((row) => row.previous?.scoreChange ?? null).filter((c) => c !== null);
  const least = 0.5 * 10 ** -decimals;
  const rose = changes.filter((change) => change >= least).length;
  const fell = changes.filter((change) => change <= -least).length;
  return {
    total: rows.length,
    ranked: ranked.length,
    leaders: leading.map((row) => row.department),
    gap: first !== null && next !== null ? first - next : null,
    rose,
    fell,
    unchanged: changes.length - rose - fell,
    compared: changes.length,
  };
}
