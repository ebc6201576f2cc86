import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createServices, type Services } from '../compose.ts';
import { bundleOf } from '../features/publications/bundle.ts';
import { openStore } from '../store/open.ts';
import { fillSmall } from '../testing/small-app.ts';
import { runCommandLine } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nudj-publish-'));
const data = join(folder, 'data');

async function nudj(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  vi.stubEnv('NUDJ_DATA_DIR', data);
  const printed = { out: '', err: '' };
  const status = await runCommandLine(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
  });
  vi.unstubAllEnvs();
  return { status, ...printed };
}

function withData<T>(work: (services: Services) => T): T {
  const store = openStore(data);
  try {
    return work(createServices(store));
  } finally {
    store.close();
  }
}

const hashes = (): string[] =>
  withData(({ publications }) => publications.list().map(({ sha256 }) => sha256));

function packed(number: number): { bundle: string; key: string } {
  return withData(({ publications }) => {
    const record = publications.find(number);
    const bundle = join(folder, `${number}.zip`);
    const key = join(folder, `${number}.pem`);
    writeFileSync(bundle, bundleOf(record, publications.open(number)));
    writeFileSync(key, record.publicKey);
    return { bundle, key };
  });
}

describe('a data directory of before publications', () => {
  it('has them written oldest first, once, and keeps their hashes when it is opened again', async () => {
    withData((services) => {
      fillSmall(services);
      // As an earlier version left it: published, and nothing written of it.
      services.store.connection.exec(
        `DROP TRIGGER publications_are_never_removed;
         DROP TRIGGER publication_files_are_never_removed;
         DELETE FROM publications; DELETE FROM publication_files;
         CREATE TRIGGER publications_are_never_removed BEFORE DELETE ON publications
         BEGIN SELECT RAISE(ABORT, 'a publication never changes'); END;`,
      );
    });
    const first = await nudj('publish', '--missing');
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(/^Publication 1: 2024-Q3, revision 1, .*\nPublication 2: 2024-Q4/);
    const written = hashes();
    expect(written).toHaveLength(2);
    const again = await nudj('publish', '--missing');
    expect(again).toMatchObject({
      status: 0,
      out: 'Every published quarter has its publication.\n',
    });
    expect(hashes()).toEqual(written);
  });

  it('keeps the signing key beside the database, for its owner alone', () => {
    const path = join(data, 'signing-key.pem');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toContain('PRIVATE KEY');
    expect(readFileSync(join(data, 'nudj.db')).includes('PRIVATE KEY')).toBe(false);
  });
});

describe('nudj publish', () => {
  it('takes either a quarter or what is missing, and refuses a quarter that is not as far', async () => {
    expect((await nudj('publish')).status).toBe(2);
    expect((await nudj('publish', '--cycle', '2024')).status).toBe(2);
    expect((await nudj('publish', '--cycle', '2024-Q4', '--missing')).status).toBe(2);
    expect((await nudj('publish', '--cycle', '2025-Q1')).status).toBe(1);
    expect((await nudj('publish', '--cycle', '2024-Q4', '--reason', 'the same again')).status).toBe(
      1,
    );
    expect(hashes()).toHaveLength(2);
  });
});

describe('nudj verify', () => {
  it('computes a bundle again without a database, in both languages', async () => {
    const { bundle, key } = packed(2);
    const english = await nudj('verify', bundle, '--key', key);
    expect(english).toMatchObject({ status: 0, err: '' });
    expect(english.out).toContain('Publication 2 is sound: cycle 2024-Q4, revision 1.');
    const arabic = await nudj('verify', bundle, '--lang', 'ar');
    expect(arabic.out).toContain('النشر رقم 2 سليم');
    expect(arabic.out).toContain('صفحة المنهجية');
  });

  it('exits 1 naming the place, and 2 where it is called wrongly', async () => {
    const { bundle } = packed(2);
    const { unzipSync, zipSync } = await import('fflate');
    const files = unzipSync(readFileSync(bundle));
    const text = Buffer.from(files['values.json'] ?? []).toString();
    files['values.json'] = Buffer.from(text.replace('[82,4,6,75,1]', '[83,4,6,75,1]'));
    const broken = join(folder, 'broken.zip');
    writeFileSync(broken, zipSync(files));
    const { status, out, err } = await nudj('verify', broken);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('values.json: PP, A: It says "PP,A,value,83,"');
    expect((await nudj('verify')).status).toBe(2);
    expect((await nudj('verify', bundle, '--lang', 'fr')).status).toBe(2);
    expect((await nudj('verify', join(folder, 'absent.zip'))).status).toBe(1);
  });
});
