import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { smallValues } from '#server/testing/small-framework.ts';

const open = '/api/v1/cycles/2025-Q1/import';

const cyclesOf = (response: { body: unknown }): string[] =>
  (response.body as CyclesResponse).cycles.map(({ code }) => code);

function problemOf(response: { body: unknown }): Problem {
  return response.body as Problem;
}

describe('GET /api/v1/cycles', () => {
  it('lists the quarters newest first and names the latest published one', async () => {
    const { app, signedInAs } = createSmallApp();
    const response = await signedInAs('leader').get('/api/v1/cycles').expect(200);
    expect(response.body).toMatchObject({
      demo: false,
      latest: '2024-Q4',
      cycles: [
        { code: '2025-Q1', state: 'open', reporting: 0 },
        { code: '2024-Q4', state: 'published', reporting: 3 },
        { code: '2024-Q3', state: 'published', reporting: 3 },
      ],
    });
    const open = await request(app).get('/api/v1/cycles').expect(200);
    expect(cyclesOf(open)).toEqual(['2024-Q4', '2024-Q3']);
  });
});

describe('POST /api/v1/cycles/:cycle/import', () => {
  it('is for the chair: 401 for the public, 403 for every other role', async () => {
    const { app, signedInAs } = createSmallApp();
    const unsigned = await request(app).post(open).type('text/csv').send(smallValues).expect(401);
    expect(problemOf(unsigned).code).toBe('access.sign_in_needed');
    for (const role of ['officer', 'head', 'reviewer', 'leader', 'admin'] as const) {
      const response = await signedInAs(role).post(open).type('text/csv').send(smallValues);
      expect([role, response.status, problemOf(response).code]).toEqual([
        role,
        403,
        'access.forbidden',
      ]);
    }
  });

  it('is refused from another site', async () => {
    const chair = createSmallApp().signedInAs('chair');
    await chair
      .post(open)
      .set('Sec-Fetch-Site', 'cross-site')
      .type('text/csv')
      .send(smallValues)
      .expect(403);
    await chair
      .post(open)
      .set('Origin', 'http://elsewhere.example')
      .type('text/csv')
      .send(smallValues)
      .expect(403);
  });

  it('takes a good file, says what it did, and a second time changes nothing', async () => {
    const chair = createSmallApp().signedInAs('chair');
    const first = await chair.post(open).type('text/csv').send(smallValues).expect(200);
    expect(first.body).toEqual({
      cycle: '2025-Q1',
      departments: 3,
      values: 13,
      missing: 1,
      notApplicable: 1,
      changed: 14,
    });
    const second = await chair.post(open).type('text/csv').send(smallValues).expect(200);
    expect(second.body).toMatchObject({ changed: 0 });
  });

  it('names every bad row with column and reason, in the language asked for, and imports nothing', async () => {
    const { services, signedInAs } = createSmallApp();
    const chair = signedInAs('chair');
    const bad = [
      'department,indicator,value',
      'PP,A,82',
      'ZZ,A,1',
      'PP,Z,1',
      'PP,B,9',
      'PP,D,61/60',
      'PP,E,perhaps',
      'PP,A,83',
      'QQ,A',
      'QQ,D,1/0',
    ].join('\n');
    const response = await chair
      .post(open)
      .set('Accept-Language', 'en')
      .type('text/csv')
      .send(bad)
      .expect(400);
    expect(problemOf(response).issues?.map(({ path, code }) => [path, code])).toEqual([
      ['row 3, department', 'import.unknown_department'],
      ['row 4, indicator', 'import.unknown_indicator'],
      ['row 5, value', 'answer.unknown_level'],
      ['row 6, value', 'answer.part_exceeds_whole'],
      ['row 7, value', 'answer.not_boolean'],
      ['row 8', 'import.duplicate'],
      ['row 9', 'import.wrong_width'],
      ['row 10, value', 'answer.zero_denominator'],
    ]);
    expect(problemOf(response).issues?.[0]?.message).toBe('No department has the code "ZZ"');
    expect(
      services.results.ranking({ cycle: '2025-Q1' }).rows.every((row) => row.score === null),
    ).toBe(true);
    const arabic = await chair.post(open).type('text/csv').send(bad).expect(400);
    expect(problemOf(arabic).issues?.[0]?.message).toBe('لا جهة بالرمز «\u2068ZZ\u2069»');
  });

  it('keeps every earlier answer in the history when one is changed', async () => {
    const { services, signedInAs } = createSmallApp();
    const chair = signedInAs('chair');
    const header = 'department,indicator,value\n';
    await chair.post(open).type('text/csv').send(`${header}PP,A,82`).expect(200);
    await chair.post(open).type('text/csv').send(`${header}PP,A,85`).expect(200);
    await chair.post(open).type('text/csv').send(`${header}PP,A,`).expect(200);
    const history = services.store.connection
      .prepare(
        `SELECT state, value, source FROM answer_revisions
         WHERE cycle_id = (SELECT id FROM cycles WHERE code = '2025-Q1') ORDER BY id`,
      )
      .all();
    expect(history).toEqual([
      { state: 1, value: 82, source: 'import' },
      { state: 1, value: 85, source: 'import' },
      { state: 0, value: null, source: 'import' },
    ]);
  });

  it('answers 404 for a cycle that is not there and 409 for one that is published', async () => {
    const chair = createSmallApp().signedInAs('chair');
    await chair
      .post('/api/v1/cycles/2030-Q1/import')
      .type('text/csv')
      .send(smallValues)
      .expect(404);
    const closed = await chair
      .post('/api/v1/cycles/2024-Q4/import')
      .type('text/csv')
      .send(smallValues)
      .expect(409);
    expect(problemOf(closed).code).toBe('cycle.not_open');
  });

  it.each([
    ['a cycle that is no quarter', '/api/v1/cycles/2024/import', 'text/csv', smallValues, 400],
    ['a body of another type', open, 'application/json', '{}', 415],
    ['an empty file', open, 'text/csv', '', 400],
    ['a file without rows', open, 'text/csv', 'department,indicator,value\n', 400],
    ['other columns', open, 'text/csv', 'a,b,c\n1,2,3', 400],
    ['an unclosed quote', open, 'text/csv', 'department,indicator,value\n"PP,A,1', 400],
    [
      'an over-long row',
      open,
      'text/csv',
      `department,indicator,value\nPP,A,${'9'.repeat(9000)}`,
      400,
    ],
    ['a file over the limit', open, 'text/csv', 'x'.repeat(17 * 1024 * 1024), 413],
  ])('refuses %s', async (_what, path, type, body, status) => {
    const chair = createSmallApp().signedInAs('chair');
    const response = await chair.post(path).set('Content-Type', type).send(body);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(problemOf(response).title).not.toBe('');
  });
});
