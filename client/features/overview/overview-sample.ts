import type { TrendsResponse } from '#shared/contracts/results.ts';

const title = { ar: '', en: '' };
const starts = [0, 20, 40, 60, 80];

/** Trends of a few departments; each row of `scores` is one department, oldest cycle first. */
export function sampleTrends(
  scores: Readonly<Record<string, readonly (number | null)[]>>,
  versions: readonly string[],
  targets: TrendsResponse['targets'] = [],
): TrendsResponse {
  const rows = Object.values(scores);
  return {
    demo: true,
    node: { code: 'I', title },
    levels: starts.map((from, place) => ({ level: place + 1, from, title })),
    targets,
    cycles: versions.map((version, index) => {
      const present = rows.map((row) => row[index] ?? null).filter((score) => score !== null);
      return {
        cycle: `${2023 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
        framework: { id: 'n', version, sha256: version },
        publication: { number: index + 1, revision: 1 },
        mean: present.length ? present.reduce((a, b) => a + b, 0) / present.length : null,
        scored: present.length,
        levelCounts: starts.map(
          (from) => present.filter((score) => score >= from && score < from + 20).length,
        ),
      };
    }),
    departments: Object.entries(scores).map(([code, row]) => ({
      department: { code, name: { ar: code, en: code }, kind: 'ministry' },
      scores: [...row],
      ranks: row.map((score, index) =>
        score === null ? null : 1 + rows.filter((other) => (other[index] ?? -1) > score).length,
      ),
      levels: row.map((score) =>
        score === null ? null : starts.filter((from) => from <= score).length,
      ),
    })),
  };
}
