import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

const accountId = () =>
  integer('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

export const sessions = sqliteTable('sessions', {
  id: integer('id').primaryKey(),
  publicId: text('public_id').notNull().unique(),
  tokenHash: text('token_hash').notNull().unique(),
  accountId: accountId(),
  secondFactor: integer('second_factor', { mode: 'boolean' }).notNull(),
  openedAt: integer('opened_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  address: text('address').notNull(),
  device: text('device').notNull(),
});

export const apiTokens = sqliteTable('api_tokens', {
  id: integer('id').primaryKey(),
  publicId: text('public_id').notNull().unique(),
  tokenHash: text('token_hash').notNull().unique(),
  accountId: accountId(),
  name: text('name').notNull(),
  hint: text('hint').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  lastUsedAt: integer('last_used_at'),
});

export const oneTimeLinks = sqliteTable('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose').$type<'setup' | 'reset'>().notNull(),
  accountId: integer('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});
