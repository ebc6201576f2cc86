import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Reader, type Statements, type Writer, asReader, asWriter } from './access.ts';
import { createGroupCommit } from './group-commit.ts';
import { migrate } from './migrate.ts';

/** The one database of a data directory. Writing happens only inside `transact`. */
export interface Store {
  readonly reader: Reader;
  /** Runs `work` in one IMMEDIATE transaction. It is synchronous: an async callback would commit at its first await. */
  transact<T>(work: (writer: Writer) => T extends PromiseLike<unknown> ? never : T): T;
  /**
   * Runs `work` as `transact` does, in one commit with others that come at the same moment; each is undone alone where
   * it throws. Resolves once it is on the disk.
   */
  transactTogether<T>(
    work: (writer: Writer) => T extends PromiseLike<unknown> ? never : T,
  ): Promise<T>;
  /** How many transactions of this process have ended: what it stored is as it was while this stays the same. */
  transactions(): number;
  /** The driver's connection, for backup, checks and the health of the database. */
  readonly connection: Database.Database;
  close(): void;
}

/** Opens a database with the pragmas that durability needs, before any migration. */
export function openConnection(path: string): Database.Database {
  const connection = new Database(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // Pages that many saves change, such as the ends of histories, are then moved into the database less often.
  connection.pragma('wal_autocheckpoint = 4000');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('trusted_schema = OFF');
  return connection;
}

/** A store over an open, migrated connection. */
export function storeOver(connection: Database.Database): Store {
  const db = drizzle({ client: connection });
  const statements: Statements = new Map();
  let transactions = 0;
  const transact: Store['transact'] = (work) => {
    try {
      return db.transaction((transaction) => work(asWriter(transaction, statements)), {
        behavior: 'immediate',
      });
    } finally {
      transactions += 1;
    }
  };
  return {
    reader: asReader(db, statements),
    transact,
    transactTogether: createGroupCommit(connection, transact),
    transactions: () => transactions,
    connection,
    close: () => connection.close(),
  };
}

/** Opens the database of a data directory, making the directory and running what migrations are due. */
export function openStore(dataFolder: string): Store {
  mkdirSync(dataFolder, { recursive: true });
  const connection = openConnection(join(dataFolder, 'nudj.db'));
  try {
    migrate(connection, { backupFolder: dataFolder });
  } catch (error) {
    connection.close();
    throw error;
  }
  return storeOver(connection);
}
