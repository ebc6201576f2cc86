import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '#shared/domain/access/actor.ts';
import { departments } from './departments.ts';

const flag = (name: string) => integer(name, { mode: 'boolean' });

export const accounts = sqliteTable('accounts', {
  id: integer('id').primaryKey(),
  username: text('username').notNull().unique(),
  nameAr: text('name_ar').notNull(),
  nameEn: text('name_en').notNull(),
  email: text('email').unique(),
  passwordHash: text('password_hash'),
  demo: flag('demo').notNull().default(false),
  disabled: flag('disabled').notNull().default(false),
  createdAt: integer('created_at').notNull(),
  lastSignInAt: integer('last_sign_in_at'),
  version: integer('version').notNull().default(1),
});

const accountId = () =>
  integer('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

export const accountGrants = sqliteTable('account_grants', {
  id: integer('id').primaryKey(),
  accountId: accountId(),
  role: text('role').$type<Role>().notNull(),
  departmentId: integer('department_id').references(() => departments.id),
});

export const accountDepartments = sqliteTable(
  'account_departments',
  {
    accountId: accountId(),
    departmentId: integer('department_id')
      .notNull()
      .references(() => departments.id),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.departmentId] })],
);

export const totpSecrets = sqliteTable('totp_secrets', {
  accountId: integer('account_id')
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  secret: text('secret').notNull(),
  confirmed: flag('confirmed').notNull().default(false),
  lastStep: integer('last_step').notNull().default(0),
});

export const recoveryCodes = sqliteTable('recovery_codes', {
  codeHash: text('code_hash').primaryKey(),
  accountId: accountId(),
  usedAt: integer('used_at'),
});
