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

const given = {
  version: integer().notNull().default(1),
  reason: text(),
  comment: text(),
  /** JSON: links to revisions of evidence; null where there are none. */
  evidence: text(),
  account: text(),
};

export const answers = sqliteTable(
  'answers',
  { ...identity, ...content, ...given, recordedAt: text('recorded_at') },
  (table) => [primaryKey({ columns: [table.cycleId, table.departmentId, table.indicatorId] })],
);

export const answerRevisions = sqliteTable('answer_revisions', {
  id: integer().primaryKey(),
  ...identity,
  ...content,
  recordedAt: text('recorded_at').notNull(),
  source: text().notNull(),
  ...given,
  accepted: integer({ mode: 'boolean' }).notNull().default(true),
  requestKey: text('request_key'),
});
