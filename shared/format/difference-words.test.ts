import { describe, expect, it } from 'vitest';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { compareFrameworks } from '#shared/domain/framework/compare/compare-frameworks.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { fullFramework } from '#shared/testing/full-framework.ts';
import { stripMarks } from './bidi.ts';
import { differenceWords } from './difference-words.ts';

type Json = Record<string, unknown>;
type Step = string | number;

const isFile = (framework: Framework) =>
  frameworkFile.safeParse(JSON.parse(JSON.stringify(framework))).success;

/** Names of the file and what people do not change. */
const outside = new Set(['id', 'version', 'supersedes', 'changes', 'code', 'parent', 'weight']);

/** Every place of a framework that holds a text, a number or a flag. */
function leaves(part: unknown, path: readonly Step[] = []): Step[][] {
  if (typeof part !== 'object' || part === null) return [[...path]];
  return Object.entries(part).flatMap(([key, inner]) => {
    const isOutside =
      outside.has(key) && (path.length === 0 || path[0] === 'nodes') && path.length < 3;
    return isOutside ? [] : leaves(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  });
}

function changedAt(path: readonly Step[], change: (holder: Json, key: string) => void): Framework {
  const copy = structuredClone(fullFramework) as unknown as Json;
  const holder = path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, copy);
  change(holder, String(path.at(-1)));
  return copy as unknown as Framework;
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 7;
  if (typeof value === 'boolean') return !value;
  return `${String(value)}x`;
}

const told = (after: Framework, language: 'ar' | 'en') =>
  compareFrameworks(fullFramework, after)
    .differences.filter(({ aspect }) => aspect !== 'share')
    .map((difference) => stripMarks(differenceWords(difference, { language })));

/** Keys of the file that nobody should read, and English that is in no Arabic sentence. */
const raw =
  /normalise|mapsTo|scaleFactor|maxAgeMonths|minCoverage|missingPolic|roundTiers|\[\{|undefined|\bat -?\d+[,)]/;

const places = leaves(fullFramework);
const removed = places.map((path): [string, Framework] => {
  const after = changedAt(path, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  });
  return [path.join('.'), after];
});

describe('differences in words', () => {
  it('start from a framework that uses every field and is sound', () => {
    expect(checkFramework(fullFramework).errors).toEqual([]);
    expect(places.length).toBeGreaterThan(180);
  });

  it.each(places.map((path) => [path.join('.'), path] as const))(
    'say that %s changed',
    (_, path) => {
      const after = changedAt(path, (holder, key) => {
        holder[key] = another(holder[key]);
      });
      const [ar, en] = [told(after, 'ar'), told(after, 'en')];
      expect(en.length).toBeGreaterThan(0);
      for (const sentence of ar) expect(sentence).toMatch(/^[\u0600-\u06ff ]+/);
      expect(ar.join(' ')).not.toMatch(raw);
      expect(en.join(' ')).not.toMatch(raw);
    },
  );

  it.each(removed.filter(([, after]) => isFile(after)))('say that %s went', (_, after) => {
    expect(told(after, 'ar').length).toBeGreaterThan(0);
    expect(told(after, 'en').join(' ')).not.toMatch(raw);
  });

  it('tell what came into a list and what left it as one thing', () => {
    const [index] = fullFramework.nodes.flatMap((node, at) => (node.code === 'C' ? [at] : []));
    const items = changedAt(['nodes', index ?? 0, 'items', 0], (list) => {
      (list as unknown as unknown[]).splice(0, 1, {
        ...{ code: 'risk', points: 12, title: { ar: 'خطر', en: 'risk' } },
      });
    });
    expect(told(items, 'en')).toEqual([
      'Items of the checklist changed: removed plan (points 30), added risk (points 12)',
    ]);
    expect(told(items, 'ar')).toEqual([
      'تغيّرت بنود القائمة: حُذف plan (النقاط 30)، أُضيف risk (النقاط 12)',
    ]);
    const gate = changedAt(['gates'], (file) => {
      file['gates'] = undefined;
    });
    expect(told(gate, 'en')).toEqual([
      'Gates of the levels changed: removed level 4 · E (lower bound 60)',
    ]);
    const robustness = changedAt(['robustness', 'missingPolicies'], (holder) => {
      holder['missingPolicies'] = [{ method: 'zero' }, { method: 'exclude' }];
    });
    expect(told(robustness, 'en')).toEqual([
      'Robustness settings changed: missing policies tried from carried from an earlier cycle (2) to scores 0, left out',
    ]);
  });
});
