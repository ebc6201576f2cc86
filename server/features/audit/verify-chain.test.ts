import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '#server/store/migrate.ts';
import { openConnection, storeOver } from '#server/store/open.ts';
import { recordEvent } from './record-event.ts';
import { verifyChain } from './verify-chain.ts';

function trailOf(count: number): Database {
  const connection = openConnection(':memory:');
  migrate(connection);
  const store = storeOver(connection);
  for (let number = 1; number <= count; number += 1) {
    store.transact((writer) =>
      recordEvent(
        writer,
        { account: 'chair', address: '127.0.0.1', action: 'test.done', subject: `S${number}` },
        new Date(Date.UTC(2024, 0, number)),
      ),
    );
  }
  return connection;
}

/** What somebody with the file and a tool could do: the triggers do not stop them. */
function tamper(connection: Database, sql: string): void {
  connection.exec('DROP TRIGGER audit_events_are_kept_as_written');
  connection.exec('DROP TRIGGER audit_events_are_never_removed');
  connection.exec(sql);
}

describe('the audit trail', () => {
  it('is whole as it was written', () => {
    expect(verifyChain(trailOf(5))).toMatchObject({ ok: true, events: 5 });
  });

  it('refuses to be changed or shortened', () => {
    const connection = trailOf(2);
    expect(() => connection.exec("UPDATE audit_events SET subject = 'X'")).toThrow(/append-only/);
    expect(() => connection.exec('DELETE FROM audit_events')).toThrow(/append-only/);
  });

  it.each([
    ["UPDATE audit_events SET subject = 'X' WHERE id = 3", 3, 'content_changed'],
    ["UPDATE audit_events SET at = '2020-01-01T00:00:00.000Z' WHERE id = 1", 1, 'content_changed'],
    ["UPDATE audit_events SET reason = 'why' WHERE id = 5", 5, 'content_changed'],
    ['DELETE FROM audit_events WHERE id = 2', 3, 'link_broken'],
    ['DELETE FROM audit_events WHERE id = 1', 2, 'link_broken'],
    ['UPDATE audit_events SET id = 99 WHERE id = 2', 3, 'link_broken'],
  ] as const)('names the first broken link after %s', (sql, event, fault) => {
    const connection = trailOf(5);
    tamper(connection, sql);
    expect(verifyChain(connection)).toEqual({ ok: false, event, fault });
  });
});
