import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const frameworkVersions = sqliteTable('framework_versions', {
  id: integer().primaryKey(),
  framework: text().notNull(),
  version: text().notNull(),
  sha256: text().notNull(),
  state: text({ enum: ['draft', 'published'] }).notNull(),
  document: text().notNull(),
});

export const indicators = sqliteTable('indicators', {
  id: integer().primaryKey(),
  framework: text().notNull(),
  code: text().notNull(),
});
