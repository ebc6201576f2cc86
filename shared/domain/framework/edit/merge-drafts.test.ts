import { describe, expect, it } from 'vitest';
import { fullFramework } from '#shared/testing/full-framework.ts';
import type { Framework } from '../framework.ts';
import { addIndicator } from './add-node.ts';
import { editFramework } from './edit-framework.ts';
import { clashKey, mergeDrafts } from './merge-drafts.ts';
import { removeNode } from './remove-node.ts';

const title = (word: string) => ({ ar: `نص ${word}`, en: word });
const changed = (code: string, change: object): Framework => ({
  ...fullFramework,
  nodes: fullFramework.nodes.map((node) => (node.code === code ? { ...node, ...change } : node)),
});
const merge = (mine: Framework, theirs: Framework, keep: string[] = []) =>
  mergeDrafts(fullFramework, mine, theirs, new Set(keep));
const nodeOf = ({ nodes }: Framework, code: string) => nodes.find((node) => node.code === code);

describe('two drafts from one revision', () => {
  it('become one that has what both did', () => {
    const mine = addIndicator(changed('N', { title: title('mine') }), {
      ...{ code: 'D.01', parent: 'D', title: title('new') },
    });
    const theirs = editFramework(changed('N', { direction: 'lower' }), {
      ...{ settings: { minCoverage: 0.7 }, removed: ['L'] },
    });
    const { framework, clashes } = merge(mine, theirs);
    expect(clashes).toEqual([]);
    expect(nodeOf(framework, 'N')).toMatchObject({ title: title('mine'), direction: 'lower' });
    expect(nodeOf(framework, 'L')).toBeUndefined();
    expect(nodeOf(framework, 'D.01')).toBeDefined();
    expect(framework.minCoverage).toBe(0.7);
  });

  it('name every field that both changed, hold mine, and theirs where it is chosen', () => {
    const mine = editFramework(changed('N', { weight: 5 }), { settings: { rankDecimals: 3 } });
    const theirs = editFramework(changed('N', { weight: 7 }), { settings: { rankDecimals: 1 } });
    const { framework, clashes } = merge(mine, theirs);
    expect(clashes.map(clashKey).sort()).toEqual([' rankDecimals', 'N weight']);
    expect(framework.rankDecimals).toBe(3);
    const chosen = merge(mine, theirs, ['N weight']).framework;
    expect(nodeOf(chosen, 'N')?.weight).toBe(7);
    expect(chosen.rankDecimals).toBe(3);
  });

  it('do not silently take away what the other still writes, nor bring it back', () => {
    const without = removeNode(fullFramework, 'N');
    const written = changed('N', { weight: 5 });
    const [first, second] = [merge(without, written), merge(written, without)];
    expect([first.clashes, second.clashes]).toEqual([
      [{ code: 'N', field: null }],
      [{ code: 'N', field: null }],
    ]);
    expect(nodeOf(first.framework, 'N')).toBeUndefined();
    expect(nodeOf(merge(without, written, ['N ']).framework, 'N')?.weight).toBe(5);
    expect(nodeOf(second.framework, 'N')?.weight).toBe(5);
  });

  it('settle scales and targets one by one', () => {
    const scale = (word: string) => ({ ...fullFramework.scales?.['steps'], title: title(word) });
    const mine = editFramework(fullFramework, {
      settings: { scales: { ...fullFramework.scales, mine: scale('m') } as Framework['scales'] },
    });
    const theirs = editFramework(fullFramework, {
      settings: { scales: { steps: scale('t') } as Framework['scales'] },
    });
    const { framework, clashes } = merge(mine, theirs);
    expect(clashes).toEqual([]);
    expect(framework.scales).toMatchObject({ steps: scale('t'), mine: scale('m') });
  });
});
