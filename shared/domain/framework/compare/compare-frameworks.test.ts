import { describe, expect, it } from 'vitest';
import { loadFramework } from '#shared/testing/load-framework.ts';
import { workedFramework } from '#shared/testing/worked-example.ts';
import { isIndicator, type Framework } from '../framework.ts';
import { compareFrameworks } from './compare-frameworks.ts';
import { declareChanges } from './declare-changes.ts';
import type { FrameworkDifference } from './difference.ts';

const smallFramework = workedFramework({ method: 'zero' }, { method: 'arithmetic' });

const next = (change: Partial<Framework>): Framework => ({
  ...smallFramework,
  version: '2.0',
  supersedes: smallFramework.version,
  ...change,
});

const withNode = (code: string, change: object): Framework =>
  next({
    nodes: smallFramework.nodes.map((node) => (node.code === code ? { ...node, ...change } : node)),
  });

const told = (after: Framework) =>
  compareFrameworks(smallFramework, after).differences.map(
    ({ code, aspect, effect, comparable }) => ({ code, aspect, effect, comparable }),
  );

describe('compareFrameworks', () => {
  it('finds nothing between a version and itself, whatever its number', () => {
    expect(compareFrameworks(smallFramework, smallFramework)).toMatchObject({
      differences: [],
      comparable: true,
    });
    expect(told(next({}))).toEqual([]);
  });

  it('tells a weight that was changed from the shares that follow it', () => {
    const { differences } = compareFrameworks(smallFramework, withNode('D1', { weight: 0.9 }));
    expect(differences.map(({ code, aspect }) => `${code} ${aspect}`)).toEqual([
      'D1 weight',
      'D2 share',
    ]);
    const share = differences[0]?.fields[0];
    expect(share).toMatchObject({ field: 'share', before: 0.6 });
    expect(share?.after).toBeCloseTo(0.9 / 1.3, 12);
  });

  it('finds no change of weight where a whole family is written in another unit', () => {
    const nodes = smallFramework.nodes.map((node) =>
      node.parent === 'INDEX' ? { ...node, weight: node.weight * 100 } : node,
    );
    expect(told(next({ nodes }))).toEqual([]);
  });

  it('names the group whose children stand in another order, and nothing else', () => {
    const nodes = smallFramework.nodes.toSorted((a, b) => (a.code < b.code ? 1 : -1));
    const told = compareFrameworks(smallFramework, next({ nodes })).differences;
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ aspect, effect }) => `${aspect} ${effect}`))).toEqual(
      new Set(['order words']),
    );
  });

  it.each<[string, Framework, object]>([
    [
      'bounds',
      withNode('A', { normalise: { method: 'goalposts', min: 0, max: 80 } }),
      { code: 'A', aspect: 'normalise', effect: 'method', comparable: true },
    ],
    [
      'a kind',
      withNode('A', { kind: 'number' }),
      { code: 'A', aspect: 'kind', effect: 'measure', comparable: false },
    ],
    [
      'a direction',
      withNode('A', { direction: 'lower' }),
      { code: 'A', aspect: 'direction', effect: 'measure', comparable: false },
    ],
    [
      'a title',
      withNode('A', { title: { ar: 'ب', en: 'Other' } }),
      { code: 'A', aspect: 'title', effect: 'words', comparable: true },
    ],
    [
      'guidance',
      withNode('A', { guidance: { ar: 'ب', en: 'Other' } }),
      { code: 'A', aspect: 'guidance', effect: 'words', comparable: true },
    ],
    [
      'an aggregation',
      withNode('D1', { aggregation: { method: 'geometric' } }),
      { code: 'D1', aspect: 'aggregation', effect: 'method', comparable: true },
    ],
    [
      'the missing policy',
      next({ missingPolicy: { method: 'exclude' } }),
      { code: null, aspect: 'missing', effect: 'method', comparable: true },
    ],
    [
      'decimals',
      next({ rankDecimals: 3 }),
      { code: null, aspect: 'rounding', effect: 'method', comparable: true },
    ],
    [
      'the publisher',
      next({ publisher: { ar: 'ب', en: 'b' } }),
      { code: null, aspect: 'identity', effect: 'words', comparable: true },
    ],
  ])('names a change of %s', (_what, after, expected) => {
    expect(told(after)).toEqual([expected]);
  });

  it('names what was added and dropped, with what it weighs', () => {
    const nodes = smallFramework.nodes.map((node) =>
      node.code === 'A' ? { ...node, code: 'NEW' } : node,
    );
    const { differences } = compareFrameworks(smallFramework, next({ nodes }));
    expect(differences).toMatchObject([
      {
        code: 'NEW',
        aspect: 'added',
        comparable: false,
        fields: [{ before: null, after: 0.5 }, {}],
      },
      {
        code: 'A',
        aspect: 'dropped',
        comparable: false,
        fields: [{ before: 0.5, after: null }, {}],
      },
    ]);
  });

  it('takes reason and comparability from the version that declares them', () => {
    const note = { ar: 'سبب', en: 'Reason' };
    const changes = [{ code: 'A', kind: 'bounds' as const, comparable: false, note }];
    const after = withNode('A', { normalise: { method: 'goalposts', min: 0, max: 80 } });
    const declared = compareFrameworks(smallFramework, { ...after, changes });
    expect(declared.differences).toMatchObject([{ code: 'A', comparable: false, note }]);
    const unrelated = { ...after, changes, supersedes: '0.9' };
    expect(compareFrameworks(smallFramework, unrelated).differences[0]?.note).toBeNull();
  });

  it('finds exactly what the second national version declares', () => {
    const first = loadFramework('national-digital-maturity').framework;
    const second = loadFramework('national-digital-maturity-2').framework;
    const found = compareFrameworks(first, second).differences.filter(
      ({ effect, aspect }) => effect !== 'words' && aspect !== 'share',
    );
    const codes = new Set(found.map(({ code }) => code));
    expect(codes).toEqual(new Set(second.changes?.map(({ code }) => code)));
    expect(found.every(({ note }) => note !== null)).toBe(true);
  });

  it('takes a draft whose tree is not sound yet', () => {
    const cyclic = withNode('D1', { parent: 'A' });
    const zero = next({ nodes: smallFramework.nodes.map((node) => ({ ...node, weight: 0 })) });
    expect(told(cyclic).length).toBeGreaterThan(0);
    expect(told(zero).length).toBeGreaterThan(0);
  });
});

describe('declareChanges', () => {
  const note = { ar: 'تغيّر', en: 'Changed' };
  const declare = (draft: Framework) => declareChanges(smallFramework, draft, () => note);

  it('adds what is not declared, keeps what is, and takes out what is no longer so', () => {
    const own = {
      code: 'A',
      kind: 'bounds' as const,
      comparable: true,
      note: { ar: 'لي', en: 'Mine' },
    };
    const stale = { ...own, code: 'B' };
    const draft = withNode('A', { normalise: { method: 'goalposts', min: 0, max: 80 } });
    expect(declare({ ...draft, changes: [stale, own] }).changes).toEqual([own]);
    expect(declare(draft).changes).toEqual([{ ...own, note }]);
    expect(declare({ ...next({}), changes: [own] }).changes).toBeUndefined();
  });

  it('says anew what was said by itself, and leaves what people wrote', () => {
    const told = (differences: readonly FrameworkDifference[]) => {
      const text = JSON.stringify(differences[0]?.fields);
      return { ar: text, en: text };
    };
    const bounds = (max: number, changes?: Framework['changes']) => ({
      ...withNode('A', { normalise: { method: 'goalposts', min: 0, max } }),
      changes,
    });
    const first = declareChanges(smallFramework, bounds(80), told);
    const later = bounds(70, first.changes);
    const second = declareChanges(smallFramework, later, told, first);
    expect(second.changes?.[0]?.note.en).toContain('70');
    expect(declareChanges(smallFramework, later, told).changes?.[0]?.note.en).toContain('80');
    const written = [{ code: 'A', kind: 'bounds' as const, comparable: false, note }];
    const own = declareChanges(smallFramework, bounds(60, written), told, bounds(70, written));
    expect(own.changes).toEqual(written);
  });

  it('declares the measure of an indicator as changed rather than its bounds', () => {
    const indicator = smallFramework.nodes.find(isIndicator);
    const draft = withNode(indicator?.code ?? '', {
      kind: 'number',
      normalise: { method: 'goalposts', min: 0, max: 7 },
    });
    expect(declare(draft).changes).toMatchObject([{ kind: 'definition', comparable: false }]);
  });
});
