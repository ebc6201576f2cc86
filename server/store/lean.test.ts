import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { leanGet, leanRun, ONE_ROW } from './lean.ts';
import { migrate } from './migrate.ts';
import { openConnection, storeOver } from './open.ts';
import { accounts, totpSecrets } from './schema/accounts.ts';
import { departments } from './schema/departments.ts';

function openFilledStore() {
  const connection = openConnection(':memory:');
  migrate(connection);
  connection.exec(`
    INSERT INTO departments (code, name_ar, name_en, kind) VALUES ('PP', 'ج', 'P', 'ministry');
    INSERT INTO accounts (username, name_ar, name_en, disabled, created_at)
    VALUES ('a', 'أ', 'A', 1, 0), ('b', 'ب', 'B', 0, 0)`);
  return storeOver(connection);
}

describe('a lean question', () => {
  it('finds what the same question finds by drizzle: flags, nulls, expressions, what is not there', () => {
    const { reader } = openFilledStore();
    const prepare = () =>
      reader
        .select({
          username: accounts.username,
          disabled: accounts.disabled,
          secret: totpSecrets.accountId,
          length: sql<string>`length(${accounts.nameEn})`.mapWith(String),
          named: sql<number>`1 + 1`.as('two'),
        })
        .from(accounts)
        .leftJoin(totpSecrets, eq(totpSecrets.accountId, accounts.id))
        .where(eq(accounts.username, sql.placeholder('username')))
        .limit(ONE_ROW)
        .prepare();
    const lean = leanGet(prepare());
    for (const username of ['a', 'b', 'nobody']) {
      expect(lean({ username })).toEqual(prepare().get({ username }));
    }
    expect(lean({ username: 'a' })).toEqual({
      username: 'a',
      disabled: true,
      secret: null,
      length: '1',
      named: 2,
    });
  });

  it('is not asked with a value forgotten', () => {
    const { reader } = openFilledStore();
    const lean = leanGet(
      reader
        .select({ id: accounts.id })
        .from(accounts)
        .where(eq(accounts.username, sql.placeholder('username')))
        .prepare(),
    );
    expect(() => lean({ name: 'a' })).toThrow('username');
  });

  it('is no question for rows that are not flat', () => {
    const { reader } = openFilledStore();
    const nested = reader
      .select({ account: { id: accounts.id } })
      .from(accounts)
      .prepare();
    expect(() => leanGet(nested)).toThrow('flat');
  });
});

describe('a lean change', () => {
  it('stores what the same change stores by drizzle, and counts the rows', () => {
    const store = openFilledStore();
    const changed = store.transact((writer) =>
      leanRun(
        writer
          .update(departments)
          .set({ nameEn: sql`${sql.placeholder('name')}` })
          .where(eq(departments.code, sql.placeholder('code')))
          .prepare(),
      ),
    );
    expect(changed({ name: 'Ports', code: 'none' })).toBe(0);
    expect(changed({ name: 'Ports', code: 'PP' })).toBe(1);
    expect(store.reader.select({ name: departments.nameEn }).from(departments).all()).toEqual([
      { name: 'Ports' },
    ]);
  });
});
