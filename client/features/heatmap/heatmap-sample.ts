import type { HeatmapResponse } from '#shared/contracts/insights.ts';

const text = (word: string) => ({ ar: word, en: word });
const row = (
  code: string,
  kind: string,
  rank: number | null,
  cells: (number | null)[],
): HeatmapResponse['rows'][number] => ({
  department: { code, name: text(`Department ${code}`), kind },
  rank,
  score: cells[0] ?? null,
  cells,
  answer: null,
});

/** Three departments on two dimensions, for tests. */
export const sampleMap: HeatmapResponse = {
  demo: true,
  cycle: '2024-Q4',
  state: 'published',
  publication: { number: 12, revision: 1 },
  framework: {
    id: 'nat',
    version: '2.0',
    sha256: 'ab',
    title: text('Framework'),
    rankDecimals: 2,
    missingPolicy: 'zero',
    minCoverage: 0.5,
    gates: [],
  },
  previous: null,
  levels: [0, 20, 40, 60, 80].map((from, index) => ({
    level: index + 1,
    from,
    title: text(`Level ${index + 1}`),
  })),
  node: { code: 'INDEX', title: text('Index'), indicator: null },
  path: [],
  columns: ['D1', 'D2'].map((code) => ({
    code,
    title: text(code),
    share: 0.5,
    isIndicator: false,
  })),
  rows: [
    row('AA', 'ministry', 1, [80, 70]),
    row('BB', 'ministry', 2, [60, null]),
    row('CC', 'authority', 3, [50, 20]),
  ],
};
