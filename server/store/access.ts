import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

type Database = BetterSQLite3Database;

declare const readerBrand: unique symbol;
declare const writerBrand: unique symbol;

/** What a read-model gets: it can select, and nothing else. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | 'get' | 'all' | 'values'> & {
  readonly [readerBrand]: true;
};

/** What a store function gets inside `transact`: it can read and write. */
export type Writer = Reader &
  Pick<Database, 'insert' | 'update' | 'delete' | 'run'> & { readonly [writerBrand]: true };

/** Brands a connection for reading. Only `open.ts` calls it. */
export function asReader(database: unknown): Reader {
  return database as Reader;
}

/** Brands a transaction for writing. Only `open.ts` calls it. */
export function asWriter(transaction: unknown): Writer {
  return transaction as Writer;
}
