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

/** Statements of one connection, by what they are for. */
export type Statements = Map<object, unknown>;

const statementsOf = new WeakMap<object, Statements>();

/** Brands a connection for reading. Only `open.ts` calls it. */
export function asReader(database: object, statements: Statements): Reader {
  statementsOf.set(database, statements);
  return database as Reader;
}

/** Brands a transaction for writing. Only `open.ts` calls it. */
export function asWriter(transaction: object, statements: Statements): Writer {
  statementsOf.set(transaction, statements);
  return transaction as Writer;
}

/**
 * What `build` prepares, once a connection: building a query and compiling it costs more than running it. `key` is
 * any object that only the caller has, such as the function itself.
 */
export function prepared<On extends Reader, T>(on: On, key: object, build: (on: On) => T): T {
  const statements = statementsOf.get(on);
  if (!statements) return build(on);
  if (!statements.has(key)) statements.set(key, build(on));
  return statements.get(key) as T;
}
