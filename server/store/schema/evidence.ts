import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const evidence = sqliteTable('evidence', {
  id: integer().primaryKey(),
  publicId: text('public_id').notNull().unique(),
  departmentId: integer('department_id').notNull(),
});

export const evidenceRevisions = sqliteTable(
  'evidence_revisions',
  {
    evidenceId: integer('evidence_id').notNull(),
    revision: integer().notNull(),
    name: text().notNull(),
    type: text({ enum: ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv'] }).notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    effectiveOn: text('effective_on').notNull(),
    account: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.evidenceId, table.revision] })],
);
