import { describe, expect, it } from 'vitest';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import {
  isIndicator,
  type Framework,
  type IndicatorNode,
  type LocalText,
} from '#shared/domain/framework/framework.ts';
import { nationalFrameworks, readFixture } from './demo-fixtures.ts';

const DIMENSIONS = {
  GOV: 0.12,
  INF: 0.14,
  DAT: 0.15,
  SEC: 0.16,
  SRV: 0.2,
  USR: 0.1,
  CAP: 0.08,
  OPS: 0.05,
};
const KINDS = ['boolean', 'checklist', 'derived', 'level', 'number', 'percentage', 'ratio'];

const versions = nationalFrameworks();
const indicatorsOf = (framework: Framework): IndicatorNode[] => framework.nodes.filter(isIndicator);

/** Every text in both languages, with its place. */
function localTexts(value: unknown, path: string): [string, LocalText][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ar' in value && typeof value.ar === 'string') return [[path, value as LocalText]];
  return Object.entries(value).flatMap(([key, inner]) => localTexts(inner, `${path}.${key}`));
}

describe.each(versions)('the national framework, version $version', (framework) => {
  it('has no error and no warning', () => {
    expect(checkFramework(framework)).toEqual({ errors: [], warnings: [] });
  });

  it('has the eight dimensions with the weights of the design', () => {
    const dimensions = framework.nodes.filter((node) => node.parent === 'INDEX');
    expect(Object.fromEntries(dimensions.map((node) => [node.code, node.weight]))).toEqual(
      DIMENSIONS,
    );
  });

  it('gives the children of every node weights that sum to 1', () => {
    const groups = framework.nodes.filter((node) => !isIndicator(node));
    for (const { code } of groups) {
      const weights = framework.nodes.filter((node) => node.parent === code).map((n) => n.weight);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it('uses every kind of indicator', () => {
    expect([...new Set(indicatorsOf(framework).map(({ kind }) => kind))].sort()).toEqual(KINDS);
  });

  it('tells of every indicator what it measures, how to answer it, and which standard it meets', () => {
    for (const node of indicatorsOf(framework)) {
      expect(node, node.code).toMatchObject({
        definition: { ar: expect.any(String) as string },
        guidance: { ar: expect.any(String) as string },
        evidence: { typical: { ar: expect.any(String) as string } },
      });
      expect(node.mapsTo?.length, node.code).toBeGreaterThanOrEqual(1);
      expect(Object.keys(node.targets ?? {}), node.code).toContain('2024');
      const isPart = node.kind === 'percentage' || node.kind === 'ratio';
      expect(Boolean(node.numerator && node.denominator), node.code).toBe(isPart);
      expect(node.derivedFrom !== undefined, node.code).toBe(node.kind === 'derived');
    }
  });

  it('gives guidance that is long enough to act on', () => {
    for (const { code, guidance } of indicatorsOf(framework)) {
      expect(guidance?.ar.length, code).toBeGreaterThan(200);
      expect(guidance?.en.length, code).toBeGreaterThan(200);
    }
  });

  it('writes Arabic in Arabic, with Latin digits, and English in English', () => {
    for (const [path, { ar, en }] of localTexts(framework, 'framework')) {
      expect(path.endsWith('.unit') || /[\u0621-\u064A]/.test(ar), `${path}: ${ar}`).toBe(true);
      expect(/[\u0660-\u0669]/.test(ar), path).toBe(false);
      expect(/[\u0600-\u06FF]/.test(en), path).toBe(false);
      expect(/ {2}|^\s|\s$| [،؛:.؟]/.test(ar), `${path}: ${ar}`).toBe(false);
    }
  });

  it('lets the points of every checklist sum to 100', () => {
    for (const { code, items } of indicatorsOf(framework)) {
      if (!items) continue;
      expect(
        items.reduce((sum, { points }) => sum + points, 0),
        code,
      ).toBe(100);
    }
  });

  it('refers only to indicators that it has', () => {
    const codes = new Set(framework.nodes.map(({ code }) => code));
    for (const { code, guidance, definition } of indicatorsOf(framework)) {
      const cited = `${guidance?.ar} ${guidance?.en} ${definition?.ar}`.match(/[A-Z]{3}\.\d{2}/g);
      for (const other of cited ?? []) expect(codes.has(other), `${code}: ${other}`).toBe(true);
    }
  });
});

describe('version 2.0 of the national framework', () => {
  const [first, second] = versions;

  it('parses a file with an unknown key as an error', () => {
    const file = readFixture('frameworks', 'national-digital-maturity.json') as object;
    expect(frameworkFile.safeParse({ ...file, colour: 'blue' }).success).toBe(false);
  });

  it('supersedes 1.0 from 2023-Q1', () => {
    expect(first?.id).toBe(second?.id);
    expect(second).toMatchObject({ supersedes: '1.0', effectiveFrom: '2023-Q1' });
  });

  it('notes every indicator that changed and none that did not', () => {
    const before = new Map(first?.nodes.map((node) => [node.code, node]));
    const after = new Map(second?.nodes.map((node) => [node.code, node]));
    const codes = new Set([...before.keys(), ...after.keys()]);
    const changed = [...codes].filter(
      (code) => JSON.stringify(before.get(code)) !== JSON.stringify(after.get(code)),
    );
    expect(changed.sort()).toEqual([...new Set(second?.changes?.map(({ code }) => code))].sort());
  });
});
