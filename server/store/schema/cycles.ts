import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const cycles = sqliteTable('cycles', {
  id: integer().primaryKey(),
  code: text().notNull().unique(),
  frameworkVersionId: integer('framework_version_id').notNull(),
  state: text({ enum: ['scheduled', 'open', 'review', 'preliminary', 'published'] }).notNull(),
  dataVersion: integer('data_version').notNull().default(0),
  dueAt: text('due_at'),
  signOff: integer('sign_off', { mode: 'boolean' }).notNull().default(false),
  appealsUntil: text('appeals_until'),
});
