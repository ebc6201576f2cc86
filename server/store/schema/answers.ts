import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const identity = {
  cycleId: integer('cycle_id').notNull(),
  departmentId: integer('department_id').notNull(),
  indicatorId: integer('indicator_id').notNull(),
};

const content = {
  state: integer().notNull(),
  value: real(),
  input: text(),
};

export const answers = sqliteTable('answers', { ...identity, ...content }, (table) => [
  primaryKey({ columns: [table.cycleId, table.departmentId, table.indicatorId] }),
]);

export const answerRevisions = sqliteTable('answer_revisions', {
  id: integer().primaryKey(),
  ...identity,
  ...content,
  recordedAt: text('recorded_at').notNull(),
  source: text().notNull(),
});
