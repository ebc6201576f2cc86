import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { issueMessages } from '#shared/format/issue-messages.ts';
import { createAccountRequest } from './accounts.ts';
import { extendSubmissionBody } from './submissions.ts';
import { frameworkDraftParams } from './framework-drafts.ts';
import { cycleCode, departmentCode, nodeCode } from './common.ts';
import { issuesOf } from './issues-of.ts';
import { username } from './session.ts';

function issuesIn(schema: z.ZodMiniType, value: unknown) {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : issuesOf(parsed.error);
}

describe('issuesOf', () => {
  it.each([
    [cycleCode, '2025-Q5', 'quarter'],
    [departmentCode, 'وز', 'department'],
    [nodeCode, 'رمز', 'code'],
    [username, 'S Khatib', 'username'],
  ])(
    'names the form that a text should have had, so that it can be said: %#',
    (schema, value, form) => {
      expect(issuesIn(schema, value)).toMatchObject([{ path: '', code: `input.form.${form}` }]);
      expect(issueMessages).toHaveProperty([`input.form.${form}`]);
    },
  );

  it('does so wherever in a request the text stands', () => {
    const found = [
      ...issuesIn(createAccountRequest, { email: 'nobody' }),
      ...issuesIn(extendSubmissionBody, { dueAt: 'tomorrow' }),
      ...issuesIn(frameworkDraftParams, { version: 'third' }),
    ].filter(({ code }) => code.startsWith('input.form.'));
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['email', 'input.form.email'],
      ['dueAt', 'input.form.datetime'],
      ['version', 'input.form.version'],
    ]);
    for (const { code } of found) expect(issueMessages).toHaveProperty([code]);
  });

  it('counts characters of a text, and not what is in a list', () => {
    expect(
      issuesIn(extendSubmissionBody, { dueAt: '2025-03-31T20:59:00Z', reason: 'x' }),
    ).toMatchObject([{ path: 'reason', code: 'input.too_short', params: { limit: 3 } }]);
  });
});
