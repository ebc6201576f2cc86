import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Invalid } from '#shared/domain/errors.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { frameworkToWorkbook } from '#server/features/frameworks/framework-workbook.ts';
import { parseFramework } from '#server/features/frameworks/parse-framework.ts';
import { fixturesFolder } from '#server/paths.ts';
import { readApart } from './read-apart.ts';
import { readHere } from './read-here.ts';

const NATIONAL = join(fixturesFolder, 'frameworks', 'national-digital-maturity.json');
const small = parseFramework(JSON.parse(readFileSync(NATIONAL, 'utf8')));

/** As many indicators as keep a reader busy for a while. */
function large(): Framework {
  const groups = Array.from({ length: 3000 }, (_, at) => ({
    code: `G${at}`,
    parent: 'INDEX',
    weight: 1 / 3000,
    title: { ar: `مجموعة ${at}`, en: `Group ${at}` },
    aggregation: 'arithmetic' as const,
  }));
  const [root] = small.nodes;
  return { ...small, nodes: [...(root ? [root] : []), ...groups] } as Framework;
}

/** The refusal of a promise that is refused; fails where it is not. */
async function refusalOf(work: Promise<unknown>): Promise<Invalid> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Invalid)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a file that is read apart', () => {
  afterEach(() => void vi.useRealTimers());

  it('is what it is where it is read here, and one after the other', async () => {
    const read = readApart();
    const workbook = await frameworkToWorkbook(small);
    const [framework, quarter] = await Promise.all([
      read('framework', workbook),
      read('quarter', workbook),
    ]);
    expect(framework).toEqual(await readHere('framework', workbook));
    expect(quarter).toEqual(await readHere('quarter', workbook));
  });

  it('is refused with the same issues', async () => {
    const read = readApart();
    const junk = new TextEncoder().encode('PK no workbook');
    for (const kind of ['framework', 'quarter'] as const) {
      const apart = await refusalOf(read(kind, junk));
      expect(apart.issues).toEqual((await refusalOf(readHere(kind, junk))).issues);
    }
  });

  it('is never what another file was read into, however late that one is answered', async () => {
    const read = readApart();
    const workbook = await frameworkToWorkbook(small);
    await read('quarter', workbook);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const late = refusalOf(read('quarter', workbook));
    const next = read('framework', workbook);
    await Promise.resolve();
    // The thread answers while this one cannot hear it, and only then its time is over.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
    vi.runOnlyPendingTimers();
    expect((await late).issues).toEqual([{ path: 'file', code: 'workbook.bomb' }]);
    expect(await next).toEqual(await readHere('framework', workbook));
  });

  it('holds up nobody: this thread goes on while a large workbook is read', async () => {
    const read = readApart();
    const workbook = await frameworkToWorkbook(large());
    let isRead = false;
    const reading = read('framework', workbook)
      .catch(() => undefined)
      .finally(() => {
        isRead = true;
      });
    let turns = 0;
    for (; !isRead; turns += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    await reading;
    // Read here, the loop would hardly turn: unpacking and walking a sheet never gives way.
    expect(turns).toBeGreaterThan(50);
  });

  it.each([
    ['time', { milliseconds: 1, megabytes: 512 }],
    ['memory', { milliseconds: 60_000, megabytes: 24 }],
  ])('is refused where it costs more %s than it may, and so is the next one', async (_, limits) => {
    const read = readApart(limits);
    const workbook = await frameworkToWorkbook(large());
    for (const [kind, path, code] of [
      ['framework', '', 'sheets.too_costly'],
      ['quarter', 'file', 'workbook.bomb'],
    ] as const) {
      expect((await refusalOf(read(kind, workbook))).issues).toEqual([{ path, code }]);
    }
  });
});
