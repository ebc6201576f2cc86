import { describe, expect, it } from 'vitest';
import { createGroupCommit } from './group-commit.ts';
import { readFact, writeFact } from './instance.ts';
import { migrate } from './migrate.ts';
import { openConnection, storeOver } from './open.ts';

function openEmptyStore() {
  const connection = openConnection(':memory:');
  migrate(connection);
  const store = storeOver(connection);
  const put = (name: string, fails = false): Promise<string> =>
    store.transactTogether((writer) => {
      writeFact(writer, name, 'yes');
      if (fails) throw new Error(`not ${name}`);
      return name;
    });
  return { store, connection, put };
}

describe('writes that come at the same moment', () => {
  it('are all made, in their order, and each gets its own answer', async () => {
    const { put, store } = openEmptyStore();
    expect(await Promise.all(['a', 'b', 'c'].map((name) => put(name)))).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((name) => readFact(store.reader, name))).toEqual([
      'yes',
      'yes',
      'yes',
    ]);
  });

  it('are undone alone: one that throws takes no other with it', async () => {
    const { put, store } = openEmptyStore();
    const results = await Promise.allSettled([put('a'), put('b', true), put('c')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(['a', 'b', 'c'].map((name) => readFact(store.reader, name))).toEqual([
      'yes',
      null,
      'yes',
    ]);
  });

  it('go to the disk in one transaction, and are answered after it', async () => {
    const { store, connection } = openEmptyStore();
    let commits = 0;
    const together = createGroupCommit(connection, (work) => {
      const done = store.transact(work);
      commits += 1;
      return done;
    });
    const write = async (name: string): Promise<[number, boolean]> => {
      await together((writer) => writeFact(writer, name, 'yes'));
      return [commits, connection.inTransaction];
    };
    expect(await Promise.all([write('a'), write('b')])).toEqual([
      [1, false],
      [1, false],
    ]);
    expect(await write('c')).toEqual([2, false]);
  });

  it('wait a turn for those who were answered a moment ago, but not for ever', async () => {
    const { store, connection } = openEmptyStore();
    let commits = 0;
    const together = createGroupCommit(connection, (work) => {
      commits += 1;
      return store.transact(work);
    });
    const write = (name: string): Promise<void> =>
      together((writer) => writeFact(writer, name, 'yes'));
    const first = write('first');
    await new Promise(setImmediate);
    const second = write('second');
    await Promise.all([first, second]);
    expect(commits).toBe(1);

    let isDone = false;
    const writes = [write('third').then(() => (isDone = true))];
    for (let turn = 0; !isDone && turn < 100; turn += 1) {
      writes.push(write(`after ${turn}`).then(() => true));
      await new Promise(setImmediate);
    }
    expect(isDone).toBe(true);
    await Promise.all(writes);
  });

  it('fail as one where the transaction itself fails, and the next ones are made', async () => {
    const { put, store, connection } = openEmptyStore();
    const whole = store.transactTogether((writer) => {
      writeFact(writer, 'b', 'yes');
      // As a full disk does: the transaction is over.
      connection.exec('ROLLBACK');
      throw new Error('disk full');
    });
    const results = await Promise.allSettled([put('a'), whole, put('c')]);
    expect(results).toMatchObject(
      Array.from({ length: 3 }, () => ({ status: 'rejected', reason: { message: 'disk full' } })),
    );
    expect(['a', 'b', 'c'].map((name) => readFact(store.reader, name))).toEqual([null, null, null]);
    expect(await put('d')).toBe('d');
    expect(readFact(store.reader, 'd')).toBe('yes');
  });

  it('may throw before they write anything', async () => {
    const { store } = openEmptyStore();
    const refused = store.transactTogether((): number => {
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
  });
});
