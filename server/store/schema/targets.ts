import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { departments } from './departments.ts';

export const targetRevisions = sqliteTable('target_revisions', {
  id: integer().primaryKey(),
  framework: text().notNull(),
  node: text().notNull(),
  departmentId: integer('department_id').references(() => departments.id),
  year: integer().notNull(),
  version: integer().notNull(),
  value: real(),
  reason: text().notNull(),
  account: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
});
