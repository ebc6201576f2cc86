import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './catalogue-plugin.ts';

type Token = string | readonly [name: string, type?: string, choices?: unknown];

const ar = readCatalogue('ar');
const en = readCatalogue('en');
const arabicForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Messages that read the same in both languages: signs and names. */
const sameInBoth = new Set(['common.none', 'method.step', 'common.filters.kindCount']);

interface Argument {
  readonly name: string;
  readonly type: string;
  readonly forms: readonly string[];
}

/** Every argument of a message, also those inside plural forms. */
function argumentsOf(message: string): Argument[] {
  const walk = (tokens: readonly Token[]): Argument[] =>
    tokens.flatMap((token) => {
      if (typeof token === 'string') return [];
      const [name, type = 'text', choices] = token;
      if (typeof choices !== 'object' || choices === null) return [{ name, type, forms: [] }];
      const forms = Object.entries(choices as Record<string, unknown>).filter(
        ([form, value]) => form !== 'offset' && value !== undefined,
      );
      const inside = forms.flatMap(([, value]) =>
        typeof value === 'string' ? [] : walk(value as readonly Token[]),
      );
      return [{ name, type, forms: forms.map(([form]) => form) }, ...inside];
    });
  return walk(compileMessageOrThrow(message));
}

/** `#` inside a plural names the same argument again. */
const namesOf = (message: string) =>
  [...new Set(argumentsOf(message).map(({ name }) => name))]
    .filter((name) => name !== '#')
    .sort((a, b) => a.localeCompare(b));

function sourceText(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'e2e' ? '' : sourceText(path);
      return /(?<!\.test)\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

describe('the catalogues', () => {
  it('hold the same messages in both languages', () => {
    expect([...ar.keys()]).toEqual([...en.keys()]);
  });

  it.each([...ar.keys()])('%s is written and translated', (key) => {
    const [arabic, english] = [ar.get(key) ?? '', en.get(key) ?? ''];
    expect(arabic.trim()).not.toBe('');
    expect(english.trim()).not.toBe('');
    if (!sameInBoth.has(key)) expect(english).not.toBe(arabic);
    expect(english).not.toMatch(/[\u0600-\u06ff]/);
    const hasWords = /\p{L}{3,}/u.test(english.replace(/\{[^}]*\}/g, ''));
    if (hasWords && !sameInBoth.has(key)) expect(arabic).toMatch(/[\u0600-\u06ff]/);
  });

  it.each([...ar.keys()])('%s takes the same arguments in both languages', (key) => {
    expect(namesOf(ar.get(key) ?? '')).toEqual(namesOf(en.get(key) ?? ''));
  });

  it('have all six Arabic plural forms wherever something is counted', () => {
    for (const [key, message] of ar) {
      for (const { type, forms } of argumentsOf(message)) {
        if (type === 'plural') expect(forms, key).toEqual(expect.arrayContaining(arabicForms));
      }
    }
  });

  it('have one and other wherever something is counted in English', () => {
    for (const [key, message] of en) {
      for (const { type, forms } of argumentsOf(message)) {
        if (type === 'plural') expect(forms, key).toEqual(expect.arrayContaining(['one', 'other']));
      }
    }
  });

  it('hold nothing that no page says', () => {
    const sources = sourceText('client');
    const unused = [...en.keys()].filter(
      (key) => !sources.includes(`'${key}'`) && !key.startsWith('common.state.'),
    );
    expect(unused).toEqual([]);
  });

  it('hold no Arabic-Indic digit, tatweel or straight quote in Arabic', () => {
    for (const [key, message] of ar) expect(message, key).not.toMatch(/[\u0640\u0660-\u0669"]/);
  });
});
