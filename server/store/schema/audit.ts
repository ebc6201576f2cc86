import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const auditEvents = sqliteTable('audit_events', {
  id: integer().primaryKey(),
  at: text().notNull(),
  account: text().notNull(),
  address: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  department: text(),
  before: text(),
  after: text(),
  reason: text(),
  previousHash: text('previous_hash').notNull(),
  hash: text().notNull(),
});
