import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { openConnection } from './open.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nudj-migrations-'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

const parents = 'CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT);';
const children =
  'CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parents (id) ON DELETE CASCADE);';
const rebuild = `
  CREATE TABLE parents_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  INSERT INTO parents_new SELECT id, name FROM parents;
  DROP TABLE parents;
  ALTER TABLE parents_new RENAME TO parents;`;

describe('migrate', () => {
  it('applies what is due once, in the order of the names', () => {
    const connection = openConnection(':memory:');
    const folder = folderWith({ '0002_children.sql': children, '0001_parents.sql': parents });
    expect(migrate(connection, { folder }).applied).toEqual([
      '0001_parents.sql',
      '0002_children.sql',
    ]);
    expect(migrate(connection, { folder }).applied).toEqual([]);
  });

  it('keeps the rows of child tables when a parent table is rebuilt', () => {
    const connection = openConnection(':memory:');
    const first = { '0001_parents.sql': parents, '0002_children.sql': children };
    migrate(connection, { folder: folderWith(first) });
    connection.exec("INSERT INTO parents VALUES (1, 'a'); INSERT INTO children VALUES (7, 1);");
    migrate(connection, { folder: folderWith({ ...first, '0003_rebuild.sql': rebuild }) });
    expect(connection.prepare('SELECT id, parent_id FROM children').all()).toEqual([
      { id: 7, parent_id: 1 },
    ]);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('undoes everything when rows would lose their parent', () => {
    const connection = openConnection(':memory:');
    const first = { '0001_parents.sql': parents, '0002_children.sql': children };
    migrate(connection, { folder: folderWith(first) });
    connection.exec("INSERT INTO parents VALUES (1, 'a'); INSERT INTO children VALUES (7, 1);");
    const folder = folderWith({ ...first, '0003_lose.sql': 'DELETE FROM parents;' });
    expect(() => migrate(connection, { folder })).toThrow(/lose their parent/);
    expect(connection.prepare('SELECT count(*) AS n FROM parents').get()).toEqual({ n: 1 });
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('refuses a migration that was edited after it ran', () => {
    const connection = openConnection(':memory:');
    migrate(connection, { folder: folderWith({ '0001_parents.sql': parents }) });
    const folder = folderWith({ '0001_parents.sql': `${parents} -- edited` });
    expect(() => migrate(connection, { folder })).toThrow(/0001_parents.sql was edited/);
  });

  it('copies a database that has data before it changes it', () => {
    const backupFolder = folderWith({});
    const connection = openConnection(join(backupFolder, 'nudj.db'));
    migrate(connection, { folder: folderWith({ '0001_parents.sql': parents }), backupFolder });
    connection.exec("INSERT INTO parents VALUES (1, 'a')");
    const folder = folderWith({ '0001_parents.sql': parents, '0002_children.sql': children });
    const { backup } = migrate(connection, { folder, backupFolder });
    connection.close();
    const copies = readdirSync(backupFolder).filter((file) => file.startsWith('before-migration'));
    expect(copies).toHaveLength(1);
    const copy = openConnection(backup ?? '');
    expect(copy.prepare('SELECT name FROM parents').all()).toEqual([{ name: 'a' }]);
    copy.close();
  });
});
