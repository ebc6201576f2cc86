import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import { issueMessages } from '#shared/format/issue-messages.ts';
import { fixturesFolder } from '#server/paths.ts';
import { smallFramework } from '#server/testing/small-framework.ts';
import { hashFramework, parseFramework } from './parse-framework.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const original = JSON.parse(JSON.stringify(smallFramework)) as Json;

function issuesOf(document: unknown): readonly Issue[] {
  try {
    compileFramework(parseFramework(document));
    return [];
  } catch (error) {
    if (error instanceof Invalid) return error.issues;
    throw error;
  }
}

/** Every place of a document: the containers and the keys into them. */
function placesOf(value: Json): { container: Json[] | { [key: string]: Json }; key: string }[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { container: value, key },
    ...placesOf(inner),
  ]);
}

const wrongValue: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<Json[]>(null, '', 'INDEX', 'A', 'nowhere', 0, -1, 1e308, 1.5, true, [], {}),
  fc.array(fc.constantFrom<Json[]>('A', 1, {}), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('ar', 'en', 'method', 'min', 'max'), fc.integer()),
);

function put(container: Json[] | { [key: string]: Json }, key: string, value: Json | undefined) {
  if (Array.isArray(container)) {
    if (value === undefined) container.splice(Number(key), 1);
    else container[Number(key)] = value;
  } else if (value === undefined) delete container[key];
  else container[key] = value;
}

describe('parseFramework', () => {
  it.each(readdirSync(join(fixturesFolder, 'frameworks')))('takes the shipped %s', (file) => {
    const text = readFileSync(join(fixturesFolder, 'frameworks', file), 'utf8');
    const framework = parseFramework(JSON.parse(text));
    expect(hashFramework(framework)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the same hash whatever the order of the keys', () => {
    const reversed = Object.fromEntries(Object.entries(smallFramework).reverse());
    expect(hashFramework(parseFramework(reversed))).toBe(hashFramework(smallFramework));
  });

  it('names the place of what is wrong deep inside an indicator', () => {
    const broken = JSON.parse(JSON.stringify(smallFramework)) as { nodes: { normalise: object }[] };
    broken.nodes[3]!.normalise = { method: 'goalposts', min: 0, max: 'high' };
    expect(issuesOf(broken)).toMatchObject([{ path: 'nodes[3].normalise.max' }]);
    broken.nodes[3]!.normalise = { method: 'goalposts', min: 5, max: 5 };
    expect(issuesOf(broken)[0]?.path).toMatch(/^nodes\[3\]\.normalise/);
  });

  it('loads a damaged file rightly or names what is wrong, and never crashes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), wrongValue), { minLength: 1, maxLength: 3 }),
        (mutations) => {
          const document = structuredClone(original);
          for (const [at, value] of mutations) {
            const places = placesOf(document);
            const place = places[at % places.length];
            if (place) put(place.container, place.key, value);
          }
          for (const issue of issuesOf(document)) {
            expect(issueMessages).toHaveProperty([issue.code]);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('takes a chain of 10,000 nodes or refuses it by name, without overflowing', () => {
    const title = { ar: 'عقدة', en: 'Node' };
    const aggregation = { method: 'arithmetic' };
    const groups = Array.from({ length: 10_000 }, (_, depth) => ({
      code: `N${depth}`,
      parent: depth === 0 ? null : `N${depth - 1}`,
      weight: 1,
      title,
      aggregation,
    }));
    const leaf = { ...smallFramework.nodes[3], parent: 'N9999' };
    const issues = issuesOf({ ...smallFramework, nodes: [...groups, leaf] });
    for (const issue of issues) expect(issueMessages).toHaveProperty([issue.code]);
  });

  it.each([null, [], 'text', 7, {}])('refuses %j with named places', (document) => {
    expect(issuesOf(document).length).toBeGreaterThan(0);
  });
});
