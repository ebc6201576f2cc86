import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const publicationFiles = sqliteTable('publication_files', {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
  content: blob({ mode: 'buffer' }).notNull(),
});

export const publications = sqliteTable('publications', {
  number: integer().primaryKey(),
  cycleId: integer('cycle_id').notNull(),
  revision: integer().notNull(),
  sha256: text().notNull(),
  manifest: text().notNull(),
  signature: text().notNull(),
  publicKey: text('public_key').notNull(),
  departments: integer().notNull(),
  ranked: integer().notNull(),
  mean: real(),
});
