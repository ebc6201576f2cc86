import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const notices = sqliteTable('notices', {
  id: integer().primaryKey(),
  kind: text().notNull(),
  cycle: text().notNull(),
  departmentId: integer('department_id'),
  fact: text().notNull(),
  onceKey: text('once_key').unique(),
  at: integer().notNull(),
});

export const mails = sqliteTable('mails', {
  id: integer().primaryKey(),
  accountId: integer('account_id').notNull(),
  day: text().notNull(),
  messageId: text('message_id').notNull().unique(),
  address: text().notNull(),
  language: text({ enum: ['ar', 'en'] }).notNull(),
  subject: text().notNull(),
  text: text().notNull(),
  html: text().notNull(),
  state: text({ enum: ['waiting', 'sent', 'failed'] }).notNull(),
  tries: integer().notNull().default(0),
  nextTryAt: integer('next_try_at').notNull(),
  createdAt: integer('created_at').notNull(),
  settledAt: integer('settled_at'),
  answer: text(),
});

export const noticeRecipients = sqliteTable(
  'notice_recipients',
  {
    accountId: integer('account_id').notNull(),
    noticeId: integer('notice_id').notNull(),
    readAt: integer('read_at'),
    mailId: integer('mail_id'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.noticeId] })],
);

export const mailSettings = sqliteTable('mail_settings', {
  accountId: integer('account_id').primaryKey(),
  wanted: integer({ mode: 'boolean' }).notNull(),
  language: text({ enum: ['ar', 'en'] }).notNull(),
});
