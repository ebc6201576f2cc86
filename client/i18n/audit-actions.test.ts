import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isKnownAction } from '#client/features/audit-trail/action-words.ts';

const features = fileURLToPath(new URL('../../server/features', import.meta.url));

/** The actions that the server writes into the audit trail, found in its sources. */
const recorded = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const source = readFileSync(join(features, file), 'utf8');
    return [...source.matchAll(/\baction(?::| =) ([^;]*?)[,;\n]/g)].flatMap(([, value = '']) =>
      [...value.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, action = '']) => action),
    );
  });

describe('the audit page', () => {
  it('has words for every action that the server records', () => {
    expect(recorded.length).toBeGreaterThan(25);
    expect([...new Set(recorded)].filter((action) => !isKnownAction(action))).toEqual([]);
  });
});
