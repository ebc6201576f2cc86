import { expect, it } from 'vitest';
import { weighFramework, type FrameworkFile } from './framework-index.ts';

const title = { ar: 'س', en: 'x' };
const group = (code: string, parent: string | null, weight: number) => ({
  ...{ code, parent, weight, title },
  aggregation: { method: 'arithmetic' as const },
});
const leaf = (code: string, parent: string, weight: number) => ({
  ...{ code, parent, weight, title },
  kind: 'boolean' as const,
  direction: 'higher' as const,
  normalise: { method: 'goalposts' as const, min: 0, max: 1 },
});

it('multiplies shares down the tree, whatever the weights sum to', () => {
  const file: FrameworkFile = {
    id: 'n',
    version: '1.0',
    title,
    missingPolicy: { method: 'zero' },
    levels: [{ level: 1, from: 0, title }],
    nodes: [
      group('I', null, 1),
      group('D', 'I', 3),
      group('E', 'I', 1),
      leaf('D.1', 'D', 2),
      leaf('D.2', 'D', 2),
    ],
  };
  const index = weighFramework(file);
  expect(index?.groups.map(({ node, share }) => [node.code, share])).toEqual([
    ['D', 0.75],
    ['E', 0.25],
  ]);
  expect(index?.groups[0]?.indicators.map(({ effective }) => effective)).toEqual([0.375, 0.375]);
});
