import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '#shared/domain/errors.ts';
import { fixturesFolder } from '#server/paths.ts';
import { adjustAnswer } from '#server/testing/adjust-answer.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { bundleOf } from './bundle.ts';
import { readBundle } from './read-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

/** Revision 2 of the second quarter: it has every file that a bundle may have but `context/`. */
function makeBundle(): { files: ReadonlyMap<string, Buffer>; pem: string } {
  const { services } = createSmallApp();
  adjustAnswer(services, '2024-Q4', 20);
  const { publications } = services;
  const { number } = publications.publishNow('2024-Q4', {
    origin: { account: 'chair', address: 'local' },
    reason: 'قُبل اعتراض',
  });
  const record = publications.find(number);
  const files = readBundle(bundleOf(record, publications.open(number)));
  return { files, pem: record.publicKey };
}

const { files, pem } = makeBundle();
const names = [...files.keys()];

function changed(name: string, edit: (text: string) => string): ReadonlyMap<string, Buffer> {
  const text = (files.get(name) ?? Buffer.alloc(0)).toString('latin1');
  const edited = edit(text);
  expect(edited).not.toBe(text);
  return new Map(files).set(name, Buffer.from(edited, 'latin1'));
}

function issuesOf(bundle: ReadonlyMap<string, Buffer>, key: string | null = pem): readonly Issue[] {
  const verification = verifyBundle(bundle, key);
  return verification.ok ? [] : verification.issues;
}

const pathsOf = (bundle: ReadonlyMap<string, Buffer>): string[] =>
  issuesOf(bundle).map(({ path }) => path);

describe('the bundle of a revision', () => {
  it('has everything that recomputing it needs', () => {
    expect(names.sort()).toEqual([
      'README.md',
      'against/framework.json',
      'against/values.json',
      'attribution.json',
      'changes.json',
      'departments.json',
      'framework.json',
      'hashes.json',
      'public-key.pem',
      'publication.json',
      'publication.sig',
      'replaced/results.json',
      'replaced/values.json',
      'results.csv',
      'results.json',
      'robustness.json',
      'values.csv',
      'values.json',
    ]);
  });

  it('is sound: hashes, signature, and every number computed again', () => {
    expect(verifyBundle(files, pem)).toMatchObject({
      ok: true,
      verified: { departments: 3, answers: 15, manifest: { number: 3, revision: 2 } },
    });
    expect(verifyBundle(files, null).ok).toBe(true);
  });

  it.each(names)('is refused, naming the file, with one digit of %s changed', (name) => {
    const digit = (text: string): string =>
      /[0-9]/.test(text)
        ? text.replace(/[0-9](?=[^0-9]*$)/, (last) => String((Number(last) + 1) % 10))
        : text.replace('Department', 'Departmant');
    const sign = (text: string): string =>
      String.fromCharCode((text.charCodeAt(0) + 1) % 256) + text.slice(1);
    const bundle = changed(name, name === 'publication.sig' ? sign : digit);
    expect(pathsOf(bundle).some((path) => path.includes(name))).toBe(true);
  });

  it.each(names)('is refused without %s', (name) => {
    const less = new Map(files);
    less.delete(name);
    expect(issuesOf(less).length).toBeGreaterThan(0);
  });

  it('is refused with a file that the manifest does not name', () => {
    expect(issuesOf(new Map(files).set('note.txt', Buffer.from('x')))).toEqual([
      { path: 'note.txt', code: 'bundle.file_unknown' },
    ]);
  });
});

describe('what was changed is named with its place', () => {
  it.each([
    ['a value', 'values.json', '[20,3,9,50,1]', '[21,3,9,50,1]', 'values.json: QQ, A'],
    ['a line of the values', 'values.csv', 'QQ,A,value,20', 'QQ,A,value,21', 'values.csv: QQ, A'],
    [
      'a weight',
      'framework.json',
      '"weight":0.6',
      '"weight":0.7',
      'framework.json: nodes[1].weight',
    ],
    [
      'a name',
      'departments.json',
      'Department PP',
      'Department PX',
      'departments.json: [0].name.en',
    ],
    [
      'a reason for nothing',
      'robustness.json',
      '"draws":2000',
      '"draws":2001',
      'robustness.json: settings.draws',
    ],
  ])('%s', (_what, file, from, to, place) => {
    expect(pathsOf(changed(file, (text) => text.replace(from, to)))).toContain(place);
  });

  it('a rank', () => {
    const bundle = changed('results.json', (text) =>
      text.replace('"rank":[1,3,2]', '"rank":[2,3,1]'),
    );
    const issues = issuesOf(bundle);
    expect(issues).toContainEqual({
      path: 'results.json: rank PP, INDEX',
      code: 'bundle.differs',
      params: { found: '2', expected: '1' },
    });
  });

  it('a score, by the digit that the method gives', () => {
    const stated = JSON.parse(files.get('results.json')?.toString() ?? '') as {
      scores: number[][];
    };
    const score = stated.scores[0]?.[0] ?? 0;
    const bundle = changed('results.json', (text) =>
      text.replace(`[[${score},`, `[[${score + 1e-9},`),
    );
    expect(issuesOf(bundle)).toContainEqual({
      path: 'results.json: scores PP, INDEX',
      code: 'bundle.differs',
      params: { found: String(score + 1e-9), expected: String(score) },
    });
  });

  it('another key than the publisher’s', () => {
    const other = createSmallApp().services.publications.key()?.pem ?? '';
    expect(issuesOf(files, other).map(({ code }) => code)).toEqual([
      'bundle.other_key',
      'bundle.signature_wrong',
    ]);
    expect(issuesOf(files, 'no key')).toEqual([{ path: '--key', code: 'bundle.key_not_usable' }]);
  });

  it('a bundle that was made up whole, where the publisher’s key is given', () => {
    expect(verifyBundle(makeBundle().files, null).ok).toBe(true);
    expect(verifyBundle(makeBundle().files, pem).ok).toBe(false);
  });
});

describe('readBundle', () => {
  it('refuses what is no zip file', () => {
    expect(() => readBundle(Buffer.from('not a zip'))).toThrow('bundle.not_zip');
    const whole = zipSync({ 'a.json': new Uint8Array(1000).fill(65) });
    expect(() => readBundle(whole.subarray(0, whole.length - 30))).toThrow('bundle.not_zip');
  });

  it('refuses a file that unpacks to more than is read, before it unpacks it', () => {
    const bomb = zipSync({ 'a.json': new Uint8Array(2_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(10_000);
    const limits = { packed: 10_000, unpacked: 1_000_000, files: 3 };
    expect(() => readBundle(bomb, limits)).toThrow('bundle.too_large');
    expect(() => readBundle(new Uint8Array(10_001), limits)).toThrow('bundle.too_large');
  });

  it('gives no more of a file than the zip file says it has', () => {
    const bomb = zipSync({ 'a.json': new Uint8Array(2_000_000) }, { level: 9 });
    // The size that the directory at the end tells, eight bytes after the sum of its content.
    const entry = Buffer.from(bomb).lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 1000, true);
    let bytes = 0;
    try {
      bytes = readBundle(bomb).get('a.json')?.length ?? 0;
    } catch (error) {
      expect(String(error)).toContain('bundle.not_zip');
    }
    expect(bytes).toBeLessThanOrEqual(1000);
  });

  it('refuses too many files', () => {
    const many = zipSync(Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}`, new Uint8Array(1)])));
    const limits = { packed: 10_000, unpacked: 1_000_000, files: 3 };
    expect(() => readBundle(many, limits)).toThrow('bundle.too_many_files');
  });
});

describe('a bundle that an earlier version of this program wrote', () => {
  it('still gives the same numbers, to the last digit', () => {
    const path = join(fixturesFolder, 'cases', 'publication-2024-Q4-r2.zip');
    expect(verifyBundle(readBundle(readFileSync(path)), null)).toMatchObject({
      ok: true,
      verified: {
        manifest: { cycle: '2024-Q4', revision: 2 },
      },
    });
  });
});
