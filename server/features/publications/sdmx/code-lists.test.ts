import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { codeListsOf } from './code-lists.ts';

/** And for the parent of one (`NCNameIDType`). */
const PARENT = /^[A-Za-z][A-Za-z0-9_-]*$/;

const folder = new URL('../../../../fixtures/frameworks/', import.meta.url);

/** What SDMX 3.0 takes for the identifier of a code (`IDType`). */
const IDENTIFIER = /^[A-Za-z0-9_@$-]+$/;

describe.each(readdirSync(folder))('the code lists of %s', (file) => {
  const framework = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Framework;
  const lists = codeListsOf(7, framework, []);

  it('take every code once as an identifier of SDMX, and know every parent', () => {
    for (const { codes } of lists) {
      const ids = new Set(codes.map(({ id }) => id));
      expect(ids.size).toBe(codes.length);
      for (const id of ids) expect(id).toMatch(IDENTIFIER);
      for (const { parent } of codes) {
        if (parent === undefined) continue;
        expect(ids).toContain(parent);
        expect(parent).toMatch(PARENT);
      }
    }
    const nodes = lists.find(({ id }) => id === 'CL_NODE');
    expect(nodes?.codes.map(({ id }) => id.replaceAll('@', '.'))).toEqual(
      framework.nodes.map(({ code }) => code),
    );
  });
});
