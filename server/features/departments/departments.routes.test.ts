import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Department, DepartmentHistoryResponse } from '#shared/contracts/departments.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { ROLES } from '#shared/domain/access/actor.ts';
import { createSmallApp } from '#server/testing/small-app.ts';

const NEW = {
  code: 'NEW',
  name: { ar: 'الهيئة العامة الجديدة', en: 'New Authority' },
  kind: 'authority',
};
const reason = 'Decree 12 of 2025';

describe('departments', () => {
  it('are administered by the administrator only', async () => {
    const { app, signedInAs } = createSmallApp();
    await request(app).get('/api/v1/departments').expect(401);
    for (const role of ROLES) {
      const person = signedInAs(role);
      await person.get('/api/v1/departments').expect(200);
      const expected = role === 'admin' ? 200 : 403;
      await person.post('/api/v1/departments').send(NEW).expect(expected);
      await person
        .patch('/api/v1/departments/PP')
        .send({ kind: 'authority', reason })
        .expect(expected);
      await person
        .post('/api/v1/departments/NEW/close')
        .send({ from: '2025-Q1', reason })
        .expect(expected);
    }
  });

  it('keep every name they had, with who gave it and why', async () => {
    const { signedInAs } = createSmallApp();
    const admin = signedInAs('admin');
    const name = { ar: 'وزارة الاقتصاد الرقمي', en: 'Ministry of the Digital Economy' };
    await admin.patch('/api/v1/departments/PP').send({ name, reason }).expect(200);
    const response = await admin.get('/api/v1/departments/PP/history').expect(200);
    const { revisions } = response.body as DepartmentHistoryResponse;
    expect(revisions.map((each) => [each.name.en, each.account, each.reason])).toEqual([
      ['Department PP', 'system', null],
      [name.en, 'admin', reason],
    ]);
    const trail = await admin.get('/api/v1/audit?action=department.renamed').expect(200);
    expect(trail.body).toMatchObject({
      events: [{ account: 'admin', department: 'PP', reason, subject: 'PP' }],
    });
  });

  it('are measured until the quarter they close in, and stay in the quarters before', async () => {
    const { signedInAs, services } = createSmallApp();
    const admin = signedInAs('admin');
    await admin.post('/api/v1/departments').send(NEW).expect(200);
    const closed = await admin
      .post('/api/v1/departments/RR/merge')
      .send({ into: 'NEW', from: '2025-Q1', reason })
      .expect(200);
    expect(closed.body as Department).toMatchObject({ closedFrom: '2025-Q1', mergedInto: 'NEW' });
    const codes = (cycle: string): string[] =>
      services.results.ranking({ cycle }).rows.map((row) => row.department.code);
    expect(codes('2024-Q4')).toContain('RR');
    expect(codes('2025-Q1')).not.toContain('RR');
    expect(codes('2025-Q1')).toContain('NEW');
    // Who is new today was not silent in the quarters already published.
    expect(codes('2024-Q4')).not.toContain('NEW');
  });

  it.each([
    ['a code that is taken', 'post', '', { ...NEW, code: 'PP' }, 409, 'department.code_taken'],
    ['a code in small letters', 'post', '', { ...NEW, code: 'new' }, 400, 'input.invalid'],
    [
      'an empty Arabic name',
      'post',
      '',
      { ...NEW, name: { ar: ' ', en: 'X' } },
      400,
      'input.invalid',
    ],
    ['an unknown field', 'post', '', { ...NEW, colour: 'blue' }, 400, 'input.invalid'],
    ['a change without a reason', 'patch', '/PP', { kind: 'authority' }, 400, 'input.invalid'],
    [
      'closing before its last answers',
      'post',
      '/PP/close',
      { from: '2024-Q4', reason },
      409,
      'department.has_answers',
    ],
    [
      'merging into itself',
      'post',
      '/PP/merge',
      { into: 'PP', from: '2025-Q1', reason },
      400,
      'input.invalid',
    ],
    [
      'a department that is not there',
      'post',
      '/ZZ/close',
      { from: '2025-Q1', reason },
      404,
      'not_found',
    ],
  ] as const)('refuse %s, and nothing changes', async (_what, method, path, body, status, code) => {
    const { signedInAs, services } = createSmallApp();
    const before = services.departments.list();
    const response = await signedInAs('admin')[method](`/api/v1/departments${path}`).send(body);
    expect([response.status, (response.body as Problem).code]).toEqual([status, code]);
    expect(services.departments.list()).toEqual(before);
  });

  it('tell what is there now when they were closed already', async () => {
    const { signedInAs } = createSmallApp();
    const admin = signedInAs('admin');
    await admin.post('/api/v1/departments/PP/close').send({ from: '2025-Q1', reason }).expect(200);
    const again = await admin
      .post('/api/v1/departments/PP/close')
      .send({ from: '2025-Q2', reason })
      .expect(409);
    expect((again.body as Problem).detail).toContain('2025-Q1');
  });
});
