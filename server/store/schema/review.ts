import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { VERDICT_KINDS } from '#shared/domain/workflow/verdicts.ts';

const identity = {
  cycleId: integer('cycle_id').notNull(),
  departmentId: integer('department_id').notNull(),
  indicatorId: integer('indicator_id').notNull(),
};

const decided = {
  kind: text({ enum: VERDICT_KINDS }).notNull(),
  /** The committee's answer where adjusted; null elsewhere. */
  state: integer(),
  value: real(),
  input: text(),
  reason: text(),
  /** The version of the answer that was judged. */
  answerVersion: integer('answer_version').notNull(),
};

const source = text({ enum: ['review', 'appeal'] }).notNull();

export const verdicts = sqliteTable(
  'verdicts',
  {
    ...identity,
    ...decided,
    version: integer().notNull().default(1),
    /** A `return` that went to the department. */
    sent: integer({ mode: 'boolean' }).notNull().default(false),
    source,
    account: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.departmentId, table.indicatorId] })],
);

export const verdictRevisions = sqliteTable('verdict_revisions', {
  id: integer().primaryKey(),
  ...identity,
  ...decided,
  version: integer().notNull(),
  source,
  account: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
});

export const answerComments = sqliteTable('answer_comments', {
  id: integer().primaryKey(),
  ...identity,
  side: text({ enum: ['department', 'committee'] }).notNull(),
  account: text().notNull(),
  text: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
});

export const appeals = sqliteTable('appeals', {
  id: integer().primaryKey(),
  ...identity,
  state: text({ enum: ['open', 'upheld', 'dismissed'] })
    .notNull()
    .default('open'),
  reason: text().notNull(),
  /** JSON: links to revisions of evidence; null where there are none. */
  evidence: text(),
  account: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
  /** The verdict that stood when it was made; 0 where none did. */
  verdictVersion: integer('verdict_version').notNull(),
  decisionReason: text('decision_reason'),
  decidedBy: text('decided_by'),
  decidedAt: text('decided_at'),
  /** The verdict that upholding gave. */
  upheldVersion: integer('upheld_version'),
  /** JSON: what upholding did. */
  effect: text(),
});
