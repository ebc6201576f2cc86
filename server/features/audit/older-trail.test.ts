import { mkdtempSync, readdirSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrationsFolder } from '#server/paths.ts';
import { migrate } from '#server/store/migrate.ts';
import { openConnection, storeOver } from '#server/store/open.ts';
import { recordEvent } from './record-event.ts';
import { verifyChain } from './verify-chain.ts';

it('a trail that was written before its table was made anew is kept, whole and closed to changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nudj-older-trail-'));
  for (const file of readdirSync(migrationsFolder).filter((name) => name < '0061'))
    copyFileSync(join(migrationsFolder, file), join(folder, file));
  const connection = openConnection(':memory:');
  migrate(connection, { folder });
  const store = storeOver(connection);
  const write = (subject: string) =>
    store.transact((writer) => {
      recordEvent(
        writer,
        { account: 'chair', address: 'local', action: 'cycle.opened', subject, reason: 'سبب' },
        new Date('2024-11-14T09:00:00Z'),
      );
    });
  for (let event = 0; event < 50; event += 1) write(`event ${event}`);
  const rows = () => connection.prepare('SELECT * FROM audit_events').all();
  const before = rows();

  expect(migrate(connection).applied).toContain('0061_audit-without-unique-hash.sql');
  expect(rows()).toEqual(before);
  write('the first event after it');
  expect(verifyChain(connection)).toMatchObject({ ok: true, events: 51 });
  for (const change of ['DELETE FROM audit_events', "UPDATE audit_events SET reason = ''"])
    expect(() => connection.exec(change)).toThrow('append-only');
});
