import request, { type Agent, type Response } from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditResponse } from '#shared/contracts/audit.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import type { DepartmentResultsResponse, TrendsResponse } from '#shared/contracts/results.ts';
import type {
  DepartmentTargetsResponse,
  TargetHistoryResponse,
  TargetsResponse,
} from '#shared/contracts/targets.ts';
import { judgeTarget } from '#shared/domain/targets/judge-target.ts';
import { publishUnreviewed } from '#server/testing/publish-unreviewed.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import {
  smallDepartments,
  smallFramework,
  smallValues,
  smallValuesNext,
} from '#server/testing/small-framework.ts';
import { createTestApp, type TestApp } from '#server/testing/test-app.ts';

const LIST = '/api/v1/targets';
const INDEX_2024 = `${LIST}/INDEX/2024`;
const reason = 'The strategy of 2024 says so.';

let test: TestApp;
let chair: Agent;

beforeEach(() => {
  test = createSmallApp();
  chair = test.signedInAs('chair');
});

const put = (agent: Agent, path: string, body: object, version = 0) =>
  agent.put(path).set('If-Match', `"${version}"`).send(body);
const set = (path: string, value: number | null, version = 0) =>
  put(chair, path, { value, reason }, version).expect(200);
/** What an application answers, as its contract says. */
const read = async <T>(path: string, { app } = test): Promise<T> =>
  (await request(app).get(path).expect(200)).body as T;
const list = (query = '', of = test) => read<TargetsResponse>(`${LIST}${query}`, of);
const problemOf = ({ body }: Response) => body as Problem;
const codeOf = (response: Response) => problemOf(response).code;
const history = async (path: string) =>
  (await chair.get(path).expect(200)).body as TargetHistoryResponse;

async function cell(query: string, node: string, year: number) {
  const { rows } = await list(query);
  const found = rows.find(({ code }) => code === node)?.cells.find((each) => each.year === year);
  if (!found) throw new Error(`no target of ${node} in ${year}`);
  return found;
}

describe('PUT /api/v1/targets/:node/:year', () => {
  it.each(['officer', 'head', 'reviewer', 'leader', 'admin'] as const)(
    'is not for the %s',
    async (role) => {
      await put(test.signedInAs(role), INDEX_2024, { value: 60, reason }).expect(403);
    },
  );

  it('asks the public to sign in', async () => {
    await request(test.app).put(INDEX_2024).send({ value: 60, reason }).expect(401);
  });

  it('keeps a chair from the targets of their own department', async () => {
    const grants = [{ role: 'chair', department: null }] as const;
    const own = test.signedIn({ username: 'chair.of.pp', grants, memberOf: ['PP'] });
    const refused = await put(own, `${INDEX_2024}?department=PP`, { value: 60, reason });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'target.own_department']);
    await put(own, `${INDEX_2024}?department=QQ`, { value: 60, reason }).expect(200);
  });

  it.each<[string, string, object, string[]]>([
    ['a value below 0', INDEX_2024, { value: -1, reason }, ['body.value']],
    ['a value above 100', INDEX_2024, { value: 100.5, reason }, ['body.value']],
    ['a text as value', INDEX_2024, { value: '60', reason }, ['body.value']],
    ['no value', INDEX_2024, { reason }, ['body.value']],
    ['no reason', INDEX_2024, { value: 60 }, ['body.reason']],
    ['spaces as reason', INDEX_2024, { value: 60, reason: '      ' }, ['body.reason']],
    ['a year before 2000', `${LIST}/INDEX/1999`, { value: 60, reason }, ['params.year']],
    ['a year after 2100', `${LIST}/INDEX/2101`, { value: 60, reason }, ['params.year']],
    ['half a year', `${LIST}/INDEX/2024.5`, { value: 60, reason }, ['params.year']],
    ['anything more', INDEX_2024, { value: 60, reason, by: 'me' }, ['body']],
    [
      'everything wrong at once',
      `${LIST}/INDEX/x`,
      {},
      ['params.year', 'body.value', 'body.reason'],
    ],
  ])('refuses %s by name', async (_what, path, body, paths) => {
    const refused = await put(chair, path, body).expect(400);
    expect(problemOf(refused).issues?.map(({ path: at }) => at)).toEqual(paths);
  });

  it('names a department that is not there, in both languages', async () => {
    const path = `${INDEX_2024}?department=NOPE`;
    const say = async (language: string) =>
      problemOf(await put(chair, path, { value: 60, reason }).set('Accept-Language', language))
        .issues?.[0];
    expect(await say('en')).toEqual({
      path: 'query.department',
      code: 'target.department_unknown',
      message: 'There is no department NOPE.',
    });
    expect((await say('ar'))?.message).toContain('لا توجد جهة');
  });

  it('knows no node that the framework does not have', async () => {
    await put(chair, `${LIST}/NOPE/2024`, { value: 60, reason }).expect(404);
    await chair.get(`${LIST}/NOPE/2024/history`).expect(404);
    await chair.get(`${LIST}?node=NOPE`).expect(404);
  });

  it('asks which version the change starts from', async () => {
    const refused = await chair.put(INDEX_2024).send({ value: 60, reason }).expect(428);
    expect(codeOf(refused)).toBe('target.version_needed');
  });

  it('lets one of two changes win and tells the other what is there now', async () => {
    await set(INDEX_2024, 60);
    const late = await put(chair, INDEX_2024, { value: 70, reason }).expect(412);
    expect(problemOf(late)).toMatchObject({
      code: 'target.changed',
      current: { own: 60, version: 1, revisions: [{ to: 60, by: 'chair' }] },
    });
    expect((await cell('', 'INDEX', 2024)).own).toBe(60);
  });

  it('refuses what would change nothing', async () => {
    const nothing = await put(chair, INDEX_2024, { value: null, reason }).expect(409);
    expect(codeOf(nothing)).toBe('target.nothing_set');
    await set(INDEX_2024, 60);
    const same = await put(chair, INDEX_2024, { value: 60, reason }, 1).expect(409);
    expect(codeOf(same)).toBe('target.unchanged');
    expect((await history(`${INDEX_2024}/history`)).revisions).toHaveLength(1);
  });
});

describe('which target holds', () => {
  it('is the department’s own, then the national, then the framework’s', async () => {
    const targets = { INDEX: { '2024': 50 }, D1: { '2024': 55 } };
    const { id } = test.services.frameworks.importFramework({
      ...smallFramework,
      ...{ version: '1.1', supersedes: '1.0', targets },
    });
    test.services.cycles.openCycle('2025-Q2', id);
    test.services.cycles.importValues('2025-Q2', smallValues, 'test');
    publishUnreviewed(test.services, '2025-Q2');
    const held = async (query: string, node = 'INDEX') => (await cell(query, node, 2024)).target;

    expect(await held('')).toEqual({ value: 50, source: 'framework' });
    expect(await held('?department=PP')).toEqual({ value: 50, source: 'framework' });
    await set(INDEX_2024, 60);
    expect(await held('')).toEqual({ value: 60, source: 'national' });
    expect(await held('?department=PP')).toEqual({ value: 60, source: 'national' });
    await set(`${INDEX_2024}?department=PP`, 40);
    expect(await held('')).toEqual({ value: 60, source: 'national' });
    expect(await held('?department=PP')).toEqual({ value: 40, source: 'department' });
    expect(await held('?department=QQ')).toEqual({ value: 60, source: 'national' });
    await set(`${INDEX_2024}?department=PP`, null, 1);
    expect(await held('?department=PP')).toEqual({ value: 60, source: 'national' });
    await set(INDEX_2024, null, 1);
    expect(await held('?department=PP')).toEqual({ value: 50, source: 'framework' });
    expect(await held('', 'D1')).toEqual({ value: 55, source: 'framework' });
    expect(await held('', 'D2')).toBeNull();
  });

  it('is the same on the trend and on a department’s page, at once', async () => {
    const trend = async () => (await read<TrendsResponse>('/api/v1/trends')).targets;
    const page = async () => {
      const { nodes } = await read<DepartmentResultsResponse>('/api/v1/departments/PP/results');
      return nodes.map(({ code, target }) => [code, target]);
    };
    expect(await trend()).toEqual([]);
    await set(INDEX_2024, 60);
    await set(`${LIST}/INDEX/2023`, 40);
    await set(`${LIST}/D1/2024?department=PP`, 81);
    expect(await trend()).toEqual([
      { year: 2023, value: 40 },
      { year: 2024, value: 60 },
    ]);
    expect(await page()).toEqual([
      ['INDEX', 60],
      ['D1', 81],
      ['D2', null],
    ]);
    await set(INDEX_2024, null, 1);
    expect(await trend()).toEqual([{ year: 2023, value: 40 }]);
  });
});

describe('GET /api/v1/targets', () => {
  it('shows the index and its dimensions, two years back and two ahead', async () => {
    const page = await list();
    expect(page.years).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect(page.rows.map(({ code }) => code)).toEqual(['INDEX', 'D1', 'D2']);
    expect(page).toMatchObject({ cycle: '2024-Q4', department: null, path: [], decimals: 2 });
    expect(page.publication).toEqual({ number: 2, revision: 1 });
    expect(page.rows[0]?.cells[0]).toEqual({
      ...{ year: 2022, target: null, own: null, version: 0 },
      ...{ state: null, score: null, forecast: null },
    });
  });

  it('opens a dimension down to its indicators', async () => {
    const page = await list('?node=D1');
    expect(page.path.map(({ code }) => code)).toEqual(['INDEX']);
    expect(page.rows.map(({ code, isIndicator }) => [code, isIndicator])).toEqual([
      ['D1', false],
      ['A', true],
      ['B', true],
      ['C', true],
    ]);
  });

  it('scores the country by the mean of the trend and a department as its page does', async () => {
    const trends = await read<TrendsResponse>('/api/v1/trends?node=D1');
    expect((await list('?node=D1')).rows[0]?.score).toBe(trends.cycles.at(-1)?.mean);
    const page = await read<DepartmentResultsResponse>('/api/v1/departments/QQ/results');
    const scores = new Map(page.nodes.map(({ code, score }) => [code, score]));
    const own = await list('?department=QQ');
    expect(own.rows.map(({ score }) => score)).toEqual(
      own.rows.map(({ code }) => scores.get(code)),
    );
  });

  it('judges each by the stated rule and counts how they stand', async () => {
    const score = (await list()).rows[0]?.score ?? Number.NaN;
    const shown = Math.round(score * 100) / 100;
    await set(INDEX_2024, shown);
    await set(`${LIST}/D1/2024`, 99.99);
    await set(`${LIST}/D2/2025`, 50);
    const page = await list();
    expect(await cell('', 'INDEX', 2024)).toMatchObject({ state: 'met', score });
    expect((await cell('', 'D1', 2024)).state).toBe('missed');
    expect((await cell('', 'D2', 2025)).state).toBe('not_enough_quarters');
    expect(page.counts[2]).toEqual({
      ...{ year: 2024, met: 1, on_track: 0, at_risk: 0, missed: 1, not_enough_quarters: 0 },
    });
    expect(page.counts[3]).toMatchObject({ year: 2025, not_enough_quarters: 1 });
  });

  it('judges as of an earlier quarter where one is asked for', async () => {
    await set(INDEX_2024, 10);
    expect((await cell('', 'INDEX', 2024)).state).toBe('met');
    const before = await list('?cycle=2024-Q3');
    expect(before.cycle).toBe('2024-Q3');
    expect(before.rows[0]?.cells[2]).toMatchObject({ year: 2024, state: 'not_enough_quarters' });
    await request(test.app).get(`${LIST}?cycle=2020-Q1`).expect(404);
  });

  it('forecasts from six quarters of one version on', async () => {
    const long = createTestApp();
    long.services.departments.importDepartments(smallDepartments);
    const { id } = long.services.frameworks.importFramework(smallFramework);
    const quarters = ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];
    for (const [step, quarter] of quarters.entries()) {
      long.services.cycles.openCycle(quarter, id);
      const values = smallValuesNext.replace('PP,A,82', `PP,A,${40 + step}`);
      long.services.cycles.importValues(quarter, values, 'test');
      publishUnreviewed(long.services, quarter);
    }
    await put(long.signedInAs('chair'), `${LIST}/A/2025?department=PP`, { value: 49, reason });
    const [row] = (await list('?node=A&department=PP', long)).rows;
    const measured = quarters.map((quarter, step) => {
      return { quarter, score: 40 + step, method: 'v' };
    });
    expect(row?.cells[3]).toEqual({
      ...{ year: 2025, target: { value: 49, source: 'department' }, own: 49, version: 1 },
      ...judgeTarget({ target: 49, year: 2025, quarters: measured, decimals: 2 }),
    });
    expect(row?.cells[3]?.state).toBe('on_track');
    expect(row?.pace).toEqual({ slope: 1, low: 1, high: 1, count: 6 });
  });

  it.each([
    ['?department=NOPE', 'query.department'],
    ['?from=1999', 'query.from'],
    ['?from=2020&to=2019', 'query.to'],
    ['?from=2010&to=2024', 'query.to'],
  ])('refuses %s by name', async (query, path) => {
    const refused = await request(test.app).get(`${LIST}${query}`).expect(400);
    expect(problemOf(refused).issues?.map(({ path: at }) => at)).toEqual([path]);
  });

  it('shows whichever years are asked for', async () => {
    expect((await list('?from=2027')).years).toEqual([2027, 2028, 2029]);
    expect((await list('?from=2024&to=2030')).years).toHaveLength(7);
    expect((await list('?to=2020')).years).toEqual([2018, 2019, 2020]);
  });

  it('is there before anything is published, and not before the first cycle', async () => {
    const empty = createTestApp();
    await request(empty.app).get(LIST).expect(404);
    empty.services.departments.importDepartments(smallDepartments);
    const { id } = empty.services.frameworks.importFramework(smallFramework);
    empty.services.cycles.openCycle('2024-Q3', id);
    await put(empty.signedInAs('chair'), INDEX_2024, { value: 60, reason }).expect(200);
    const page = await list('', empty);
    expect(page).toMatchObject({ cycle: null, years: [2022, 2023, 2024, 2025, 2026] });
    expect(page.rows[0]?.cells[2]).toMatchObject({
      ...{ own: 60, state: 'not_enough_quarters' },
    });
  });
});

describe('GET /api/v1/targets/departments', () => {
  const departments = (query = '', of = test) =>
    read<DepartmentTargetsResponse>(`${LIST}/departments${query}`, of);

  it('judges each department’s target as its own page does, and counts them', async () => {
    await set(INDEX_2024, 60);
    await set(`${INDEX_2024}?department=PP`, 1);
    const page = await departments('?year=2024');
    expect(page.rows.map(({ department }) => department.code)).toEqual(['PP', 'QQ', 'RR']);
    for (const { department, score, cell: shown } of page.rows) {
      const query = `?department=${department.code}`;
      expect(shown).toEqual(await cell(query, 'INDEX', 2024));
      expect(score).toBe((await list(query)).rows[0]?.score);
    }
    const states = page.rows.map(({ cell: { state } }) => state);
    expect(states[0]).toBe('met');
    const { met, missed } = page.counts;
    expect([met, missed]).toEqual(
      ['met', 'missed'].map((state) => states.filter((each) => each === state).length),
    );
  });

  it('shows the index and the next year to end that has a national target, else the last', async () => {
    expect(await departments()).toMatchObject({ year: 2025, node: { code: 'INDEX' } });
    await set(`${LIST}/INDEX/2023`, 40);
    expect((await departments()).year).toBe(2023);
    await set(`${LIST}/INDEX/2026`, 70);
    expect((await departments()).year).toBe(2026);
    expect(await departments('?node=D1&year=2024')).toMatchObject({
      ...{ year: 2024, node: { code: 'D1' } },
      counts: { met: 0, on_track: 0, at_risk: 0, missed: 0, not_enough_quarters: 0 },
    });
  });

  it('names what is wrong, and knows no node and no quarter that are not there', async () => {
    const refused = await request(test.app).get(`${LIST}/departments?year=1999`).expect(400);
    expect(problemOf(refused).issues?.map(({ path }) => path)).toEqual(['query.year']);
    await request(test.app).get(`${LIST}/departments?node=NOPE`).expect(404);
    await request(test.app).get(`${LIST}/departments?cycle=2020-Q1`).expect(404);
  });
});

describe('the history of a target', () => {
  it('keeps who set what, when and why, the newest first', async () => {
    const path = `${INDEX_2024}?department=PP`;
    await set(path, 60);
    await put(chair, path, { value: 64.5, reason: ' Raised after the plan. ' }, 1).expect(200);
    const answer = await set(path, null, 2);
    const said = await history(`${INDEX_2024}/history?department=PP`);
    expect(answer.body).toEqual(said);
    expect(answer.headers['etag']).toBe('"3"');
    expect(said).toMatchObject({ own: null, version: 3, department: { code: 'PP' } });
    expect(said.revisions).toEqual([
      { version: 3, from: 64.5, to: null, reason, by: 'chair', at: '2024-11-14T09:00:00.000Z' },
      {
        ...{ version: 2, from: 60, to: 64.5, reason: 'Raised after the plan.', by: 'chair' },
        at: '2024-11-14T09:00:00.000Z',
      },
      { version: 1, from: null, to: 60, reason, by: 'chair', at: '2024-11-14T09:00:00.000Z' },
    ]);
    expect((await history(`${INDEX_2024}/history`)).revisions).toEqual([]);
  });

  it('is in the audit trail too', async () => {
    await set(`${INDEX_2024}?department=PP`, 60);
    await set(`${INDEX_2024}?department=PP`, null, 1);
    const { events } = (await chair.get('/api/v1/audit').expect(200)).body as AuditResponse;
    const told = events.slice(0, 2);
    expect(told).toMatchObject([
      { action: 'target.withdrawn', subject: 'INDEX 2024', department: 'PP', reason },
      { action: 'target.set', subject: 'INDEX 2024', department: 'PP', reason },
    ]);
  });

  it('is not for the public', async () => {
    await request(test.app).get(`${INDEX_2024}/history`).expect(401);
    await test.signedInAs('officer').get(`${INDEX_2024}/history`).expect(200);
  });

  it.each(['UPDATE target_revisions SET value = 1', 'DELETE FROM target_revisions'])(
    'lets nobody do this: %s',
    async (statement) => {
      await set(INDEX_2024, 60);
      const { connection } = test.services.store;
      expect(() => connection.exec(statement)).toThrow('the history of targets is not changed');
    },
  );
});
