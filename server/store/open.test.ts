import { describe, expect, it } from 'vitest';
import { readFact, writeFact } from './instance.ts';
import { migrate } from './migrate.ts';
import { openConnection, storeOver } from './open.ts';

function openEmptyStore(): ReturnType<typeof storeOver> {
  const connection = openConnection(':memory:');
  migrate(connection);
  return storeOver(connection);
}

describe('a store', () => {
  it('keeps everything of a transaction or nothing', () => {
    const store = openEmptyStore();
    expect(() =>
      store.transact((writer) => {
        writeFact(writer, 'kept', 'no');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(readFact(store.reader, 'kept')).toBeNull();
    store.transact((writer) => writeFact(writer, 'kept', 'yes'));
    expect(readFact(store.reader, 'kept')).toBe('yes');
  });

  it('refuses an async callback at the type and at run time', () => {
    const store = openEmptyStore();
    // @ts-expect-error an async callback would commit at its first await
    expect(() => store.transact(async () => Promise.resolve(1))).toThrow();
  });

  it('writes with full synchronisation and checks foreign keys', () => {
    const { connection } = openEmptyStore();
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('never changes or removes a stored answer of the history', () => {
    const { connection } = openEmptyStore();
    connection.exec(`
      PRAGMA foreign_keys = OFF;
      INSERT INTO answer_revisions (id, cycle_id, department_id, indicator_id, state, value, input,
        recorded_at, source) VALUES (1, 1, 1, 1, 1, 5.0, NULL, '2024-01-01', 'test')`);
    expect(() => connection.exec('UPDATE answer_revisions SET value = 6')).toThrow(/append-only/);
    expect(() => connection.exec('DELETE FROM answer_revisions')).toThrow(/append-only/);
  });
});
