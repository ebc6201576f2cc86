import { describe, expect, it } from 'vitest';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import { editFramework } from './edit-framework.ts';

const framework = smallFramework([smallIndicator(), smallIndicator({ code: 'B' })]);
const codesOf = (edited: ReturnType<typeof editFramework>) => edited.nodes.map(({ code }) => code);

describe('editFramework', () => {
  it('changes nothing for an empty edit, and never the framework it is given', () => {
    const before = JSON.stringify(framework);
    expect(editFramework(framework, {})).toEqual(framework);
    editFramework(framework, { weights: { A: 5 }, removed: ['B'], settings: { minCoverage: 1 } });
    expect(JSON.stringify(framework)).toBe(before);
  });

  it('sets the weights of known codes and passes over others', () => {
    const edited = editFramework(framework, { weights: { A: 3, NOWHERE: 9 } });
    expect(edited.nodes.find(({ code }) => code === 'A')?.weight).toBe(3);
    expect(codesOf(edited)).toEqual(codesOf(framework));
  });

  it('replaces a node in its place and puts a new one after its siblings', () => {
    const renamed = smallIndicator({ title: { ar: 'آخر', en: 'Other' } });
    const added = smallIndicator({ code: 'C' });
    const edited = editFramework(framework, { nodes: [renamed, added] });
    expect(codesOf(edited)).toEqual([...codesOf(framework), 'C']);
    expect(edited.nodes).toContainEqual(renamed);
  });

  it('takes a node away with everything beneath it', () => {
    expect(codesOf(editFramework(framework, { removed: ['A'] }))).not.toContain('A');
    const left = codesOf(editFramework(framework, { removed: ['D'] }));
    expect(left).not.toContain('D');
    expect(left).not.toContain('B');
  });

  it('puts the nodes that are named in the order that is named, and lets the others stand', () => {
    expect(codesOf(editFramework(framework, { order: ['B', 'NOWHERE', 'A'] }))).toEqual([
      ...['I', 'D', 'B', 'A'],
    ]);
  });

  it('keeps a setting that is not named and takes away one that is null', () => {
    const dated = { ...framework, effectiveFrom: '2024-Q1', roundTiers: 2 };
    const edited = editFramework(dated, { settings: { effectiveFrom: null, rankDecimals: 3 } });
    expect(edited).toMatchObject({ rankDecimals: 3, roundTiers: 2, effectiveFrom: undefined });
  });
});
