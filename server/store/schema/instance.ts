import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const instance = sqliteTable('instance', {
  name: text().primaryKey(),
  value: text().notNull(),
});
