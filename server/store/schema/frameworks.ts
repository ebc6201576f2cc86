import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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

export const frameworkDrafts = sqliteTable('framework_drafts', {
  id: integer().primaryKey(),
  framework: text().notNull(),
  version: text().notNull(),
  base: text(),
  reason: text().notNull(),
  state: text({ enum: ['open', 'published', 'withdrawn'] }).notNull(),
  revision: integer().notNull(),
  startedAt: text('started_at').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  closingReason: text('closing_reason'),
});

export const frameworkDraftRevisions = sqliteTable(
  'framework_draft_revisions',
  {
    draftId: integer('draft_id').notNull(),
    revision: integer().notNull(),
    document: text().notNull(),
    sha256: text().notNull(),
    account: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.revision] })],
);
