import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from '../paths.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** What `migrate` did: the names it applied, and the copy it took before, if there was anything to copy. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly backup: string | null;
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9-]+\.sql$/.test(file))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: file, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

function readApplied(connection: Database.Database): Map<string, string> {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const rows = connection.prepare<[], { name: string; sha256: string }>('SELECT * FROM migrations');
  return new Map(rows.all().map((row) => [row.name, row.sha256]));
}

function findDue(all: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Map(all.map((migration) => [migration.name, migration]));
  for (const [name, sha256] of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new Error(`The database was written by a newer version: it has migration ${name}.`);
    }
    if (migration.sha256 !== sha256) {
      throw new Error(`Migration ${name} was edited after it ran; restore the file as it was.`);
    }
  }
  return all.filter((migration) => !applied.has(migration.name));
}

function takeBackup(connection: Database.Database, folder: string, lastApplied: string): string {
  const stamp = lastApplied.slice(0, 4);
  const path = join(folder, `before-migration-after-${stamp}-${Date.now()}.db`);
  connection.prepare('VACUUM INTO ?').run(path);
  return path;
}

/**
 * Brings a database to the newest schema, all due migrations in one transaction or none. Foreign keys are off
 * before the transaction begins (inside it the pragma is ignored, and a table rebuild would empty child tables),
 * checked before it commits, and on again afterwards. A database with data is copied first.
 */
export function migrate(
  connection: Database.Database,
  options: { backupFolder?: string; folder?: string } = {},
): MigrationReport {
  const applied = readApplied(connection);
  const due = findDue(readMigrations(options.folder ?? migrationsFolder), applied);
  if (due.length === 0) return { applied: [], backup: null };
  const lastApplied = [...applied.keys()].at(-1);
  const backup =
    lastApplied !== undefined && options.backupFolder !== undefined
      ? takeBackup(connection, options.backupFolder, lastApplied)
      : null;
  connection.pragma('foreign_keys = OFF');
  try {
    connection.transaction(() => {
      const record = connection.prepare('INSERT INTO migrations (name, sha256) VALUES (?, ?)');
      for (const migration of due) {
        connection.exec(migration.sql);
        record.run(migration.name, migration.sha256);
      }
      const orphans = connection.pragma('foreign_key_check') as unknown[];
      if (orphans.length > 0) {
        throw new Error(`Migration refused: ${orphans.length} rows would lose their parent.`);
      }
    })();
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  return { applied: due.map((migration) => migration.name), backup };
}
