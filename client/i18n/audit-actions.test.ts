import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { knownActions } from '#client/features/audit-trail/action-words.ts';

const server = fileURLToPath(new URL('../../server', import.meta.url));

const sources = ['features', 'cli']
  .flatMap((room) =>
    readdirSync(join(server, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(server, room, file),
    ),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'));

/** The actions that the server writes into the audit trail, found in its sources. */
const recorded = sources.flatMap((source) =>
  [...source.matchAll(/\baction(?::| =) ([^;]*?)[,;\n]/g)].flatMap(([, value = '']) =>
    [...value.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, action = '']) => action),
  ),
);

describe('the audit page', () => {
  it('has words for every action that the server records, and for no other', () => {
    expect(recorded).toContain('cycle.published');
    expect([...new Set(recorded)].sort()).toEqual([...knownActions].sort());
  });

  it('can know them, since the server puts no action together from parts', () => {
    expect(sources.filter((source) => /\baction(:| =) `/.test(source))).toEqual([]);
  });
});
