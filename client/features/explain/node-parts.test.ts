import { expect, it } from 'vitest';
import { nodeParts } from './node-parts.ts';

const text = (word: string) => ({ ar: word, en: word });
const end = (cycle: string, version: string) => ({
  cycle,
  framework: { id: 'n', version, sha256: version },
  publication: null,
});
const change = {
  ...{ before: 50, after: 53, points: 3, own: 0, ownMethod: 0, rank: null },
  nodes: [
    { code: 'SEC', title: text('Security'), points: 1, method: -0.5, before: 1, after: 2 },
    { code: 'SRV', title: text('Services'), points: 2, method: 0.25, before: 1, after: 2 },
  ],
  causes: { data: 3.25, verdicts: 0, missing: 0, framework: -0.25, peers: 0 },
};
const words = { t: (key: string) => key, text: ({ en }: { en: string }) => en };

it('sets the method apart as a bar of its own where the version changed, and adds up to the change', () => {
  const parts = nodeParts(change, end('2023-Q1', '1.0'), end('2023-Q2', '2.0'), words);
  expect(parts.map(({ key, points }) => [key, points])).toEqual([
    ['SEC', 1.5],
    ['SRV', 1.75],
    ['method', -0.25],
  ]);
  expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(change.points);
});

it('has no bar for the method under one version', () => {
  const same = {
    ...change,
    nodes: change.nodes.map((node) => ({ ...node, method: 0 })),
    causes: { ...change.causes, framework: 0 },
  };
  const parts = nodeParts(same, end('2023-Q1', '2.0'), end('2023-Q2', '2.0'), words);
  expect(parts.map(({ key, points }) => [key, points])).toEqual([
    ['SEC', 1],
    ['SRV', 2],
  ]);
});
