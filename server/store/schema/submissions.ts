import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SUBMISSION_STATES } from '#shared/domain/workflow/submission-states.ts';

export const submissions = sqliteTable('submissions', {
  id: integer().primaryKey(),
  cycleId: integer('cycle_id').notNull(),
  departmentId: integer('department_id').notNull(),
  state: text({ enum: SUBMISSION_STATES }).notNull(),
  version: integer().notNull().default(1),
  submittedAt: text('submitted_at'),
  submittedBy: text('submitted_by'),
  returnReason: text('return_reason'),
  claimedBy: text('claimed_by'),
  claimedAt: text('claimed_at'),
  returnedAt: text('returned_at'),
  remindedAt: text('reminded_at'),
});

export const returnedAnswers = sqliteTable(
  'returned_answers',
  {
    submissionId: integer('submission_id').notNull(),
    indicatorId: integer('indicator_id').notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.indicatorId] })],
);

export const extensions = sqliteTable('extensions', {
  id: integer().primaryKey(),
  cycleId: integer('cycle_id').notNull(),
  departmentId: integer('department_id').notNull(),
  dueAt: text('due_at').notNull(),
  reason: text().notNull(),
  account: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
});
