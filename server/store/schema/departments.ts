import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const departments = sqliteTable('departments', {
  id: integer().primaryKey(),
  code: text().notNull().unique(),
  nameAr: text('name_ar').notNull(),
  nameEn: text('name_en').notNull(),
  kind: text().notNull(),
  openedFrom: text('opened_from'),
  closedFrom: text('closed_from'),
  mergedInto: integer('merged_into'),
});

export const departmentRevisions = sqliteTable('department_revisions', {
  id: integer().primaryKey(),
  departmentId: integer('department_id').notNull(),
  nameAr: text('name_ar').notNull(),
  nameEn: text('name_en').notNull(),
  kind: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
  account: text().notNull(),
  reason: text(),
});
