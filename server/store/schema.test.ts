import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { openConnection } from './open.ts';
import {
  accountDepartments,
  accountGrants,
  accounts,
  recoveryCodes,
  totpSecrets,
} from './schema/accounts.ts';
import { answerRevisions, answers } from './schema/answers.ts';
import { auditEvents } from './schema/audit.ts';
import { cycles } from './schema/cycles.ts';
import { departmentRevisions, departments } from './schema/departments.ts';
import { evidence, evidenceRevisions } from './schema/evidence.ts';
import {
  frameworkDraftRevisions,
  frameworkDrafts,
  frameworkVersions,
  indicators,
} from './schema/frameworks.ts';
import { instance } from './schema/instance.ts';
import { mails, mailSettings, noticeRecipients, notices } from './schema/notices.ts';
import { answerComments, appeals, verdictRevisions, verdicts } from './schema/review.ts';
import { publicationFiles, publications } from './schema/publications.ts';
import { apiTokens, oneTimeLinks, sessions } from './schema/sessions.ts';
import { extensions, returnedAnswers, submissions } from './schema/submissions.ts';
import { targetRevisions } from './schema/targets.ts';

const tables: readonly SQLiteTable[] = [
  accountDepartments,
  accountGrants,
  accounts,
  answerComments,
  apiTokens,
  appeals,
  answerRevisions,
  answers,
  auditEvents,
  cycles,
  departmentRevisions,
  departments,
  evidence,
  evidenceRevisions,
  extensions,
  frameworkDraftRevisions,
  frameworkDrafts,
  frameworkVersions,
  indicators,
  mailSettings,
  mails,
  noticeRecipients,
  notices,
  instance,
  oneTimeLinks,
  publicationFiles,
  publications,
  recoveryCodes,
  returnedAnswers,
  sessions,
  submissions,
  targetRevisions,
  totpSecrets,
  verdictRevisions,
  verdicts,
];

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}

describe('the drizzle schema', () => {
  const connection = openConnection(':memory:');
  migrate(connection);

  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    'describes table %s as the migrations make it',
    (name, table) => {
      const made = connection.pragma(`table_info(${name})`) as Column[];
      const described = getTableConfig(table).columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
      }));
      expect(described).toEqual(made.map((column) => ({ name: column.name, type: column.type })));
    },
  );

  it('knows every table that the migrations make', () => {
    const made = connection
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migrations' ORDER BY name",
      )
      .all();
    expect(
      tables.map((table) => getTableConfig(table).name).sort((a, b) => (a < b ? -1 : 1)),
    ).toEqual(made.map((row) => row.name));
  });
});
