import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueMessage, issueMessages } from './issue-messages.ts';

const domain = new URL('../domain/', import.meta.url);

describe('issueMessages', () => {
  it('has words for every code that frameworks and scoring can give', () => {
    const files = ['framework/', 'scoring/'].flatMap((folder) =>
      readdirSync(new URL(folder, domain), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => new URL(folder + name, domain)),
    );
    const codes = files.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /'((?:framework|values|scoring|json)\.[a-z_0-9]+)'/g,
        ),
      ].map((match) => match[1]!),
    );
    expect(codes.length).toBeGreaterThan(60);
    for (const code of codes) expect([code, code in issueMessages]).toEqual([code, true]);
  });

  it('names the same parameters in both languages', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [code, { ar, en }] of Object.entries(issueMessages)) {
      expect([code, names(ar)]).toEqual([code, names(en)]);
    }
  });

  it('shows a code without words as it is', () => {
    expect(issueMessage({ path: '', code: 'x.y', params: { n: 1 } }, 'en')).toBe('x.y {"n":1}');
    expect(issueMessage({ path: '', code: 'toString' }, 'en')).toBe('toString {}');
  });
});
