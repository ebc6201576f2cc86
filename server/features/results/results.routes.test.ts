import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type {
  DepartmentResultsResponse,
  RankingResponse,
  TrendsResponse,
} from '#shared/contracts/results.ts';
import type { CycleValuesResponse } from '#shared/contracts/values.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { createTestApp } from '#server/testing/test-app.ts';

async function get<T>(path: string): Promise<T> {
  const { app } = createSmallApp();
  const response = await request(app).get(path).expect(200);
  return response.body as T;
}

describe('GET /api/v1/ranking', () => {
  it('ranks the latest published quarter by the worked example of scoring.md', async () => {
    const ranking = await get<RankingResponse>('/api/v1/ranking');
    expect(ranking.cycle).toBe('2024-Q4');
    expect(
      ranking.rows.map((row) => [row.department.code, row.rank, Number(row.score?.toFixed(10))]),
    ).toEqual([
      ['PP', 1, 83.6],
      ['QQ', 2, 70.2],
      ['RR', 3, 62],
    ]);
  });

  it('says what each was in the quarter before', async () => {
    const ranking = await get<RankingResponse>('/api/v1/ranking');
    const moved = ranking.rows.find((row) => row.department.code === 'QQ');
    expect(moved?.previous?.rank).toBe(3);
    expect(moved?.previous?.rankChange).toBe(1);
    expect(moved?.previous?.scoreChange).toBeCloseTo(13, 10);
    expect(ranking.previous).toEqual({ cycle: '2024-Q3', sameFramework: true });
  });

  it('ranks one dimension when asked', async () => {
    const ranking = await get<RankingResponse>('/api/v1/ranking?cycle=2024-Q3&node=D2');
    expect(ranking.rows.map((row) => [row.department.code, row.score])).toEqual([
      ['PP', 87.5],
      ['QQ', 50],
      ['RR', 20],
    ]);
  });

  it('lists who reported nothing without a rank and with the reason', async () => {
    const { signedInAs } = createSmallApp();
    const response = await signedInAs('reviewer').get('/api/v1/ranking?cycle=2025-Q1').expect(200);
    const ranking = response.body as RankingResponse;
    expect(ranking.rows.map((row) => [row.rank, row.score, row.reason])).toEqual([
      [null, null, 'not_submitted'],
      [null, null, 'not_submitted'],
      [null, null, 'not_submitted'],
    ]);
  });

  it('hides an unpublished quarter from all but reviewers and the chair, also once it is remembered', async () => {
    const { app, signedInAs } = createSmallApp();
    const paths = ['/api/v1/ranking?cycle=2025-Q1', '/api/v1/departments/PP/results?cycle=2025-Q1'];
    for (const path of paths) {
      await signedInAs('chair').get(path).expect(200);
      await request(app).get(path).expect(404);
      for (const role of ['officer', 'head', 'leader', 'admin'] as const) {
        await signedInAs(role).get(path).expect(404);
      }
    }
  });

  it('is tagged, and not sent again while nothing changed', async () => {
    const { services, signedInAs } = createSmallApp();
    const chair = signedInAs('chair');
    const path = '/api/v1/ranking?cycle=2025-Q1';
    const first = await chair.get(path).expect(200);
    const tag = String(first.headers['etag']);
    await chair.get(path).set('If-None-Match', tag).expect(304);
    services.cycles.importValues('2025-Q1', 'department,indicator,value\nPP,A,50', 'test');
    const changed = await chair.get(path).set('If-None-Match', tag).expect(200);
    expect(changed.headers['etag']).not.toBe(tag);
  });

  it.each([
    ['/api/v1/ranking?cycle=2030-Q1', 404],
    ['/api/v1/ranking?node=NOWHERE', 404],
    ['/api/v1/ranking?cycle=latest', 400],
    ['/api/v1/ranking?cycle=2024-Q4&cycle=2024-Q3', 400],
    ['/api/v1/trends?from=2030-Q1', 404],
    ['/api/v1/departments/ZZ/results', 404],
    ['/api/v1/departments/%00/results', 400],
    ['/api/v1/departments/%E0%A4%A/results', 400],
    ['/api/v1/frameworks/small/versions/9.9', 404],
    ['/api/v1/nothing', 404],
  ])('answers %s with a problem of status %d', async (path, status) => {
    const { app } = createSmallApp();
    const response = await request(app).get(path);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('says that nothing is published yet in an empty store', async () => {
    const { app } = createTestApp();
    await request(app).get('/api/v1/ranking').expect(404);
    await request(app).get('/api/v1/trends').expect(404);
    const cycles = await request(app).get('/api/v1/cycles').expect(200);
    expect(cycles.body).toEqual({ demo: false, latest: null, cycles: [] });
  });
});

describe('GET /api/v1/trends', () => {
  it('gives every department quarter by quarter, with mean and levels', async () => {
    const trends = await get<TrendsResponse>('/api/v1/trends');
    expect(trends.cycles.map(({ cycle, scored }) => [cycle, scored])).toEqual([
      ['2024-Q3', 3],
      ['2024-Q4', 3],
    ]);
    expect(trends.cycles[1]?.mean).toBeCloseTo((83.6 + 70.2 + 62) / 3, 10);
    expect(trends.cycles[1]?.levelCounts).toEqual([0, 2, 1]);
    const moved = trends.departments.find(({ department }) => department.code === 'QQ');
    expect(moved?.ranks).toEqual([3, 2]);
    expect(trends.departments.map(({ levels }) => levels[1])).toEqual([3, 2, 2]);
  });

  it('holds a range to its ends', async () => {
    const trends = await get<TrendsResponse>('/api/v1/trends?from=2024-Q4&to=2024-Q4&node=D1');
    expect(trends.cycles.map(({ cycle }) => cycle)).toEqual(['2024-Q4']);
    expect(trends.node.code).toBe('D1');
  });
});

describe('GET /api/v1/departments/:code/results', () => {
  it('opens a score down to answers whose contributions sum to it', async () => {
    const page = await get<DepartmentResultsResponse>('/api/v1/departments/PP/results');
    const answers = page.nodes.flatMap((node) => node.answers);
    expect(answers.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E']);
    const sum = answers.reduce((total, answer) => total + (answer.contribution ?? 0), 0);
    expect(sum).toBeCloseTo(83.6, 10);
    expect(answers.find(({ code }) => code === 'B')?.answer?.en).toBe('4 · Step 4');
  });

  it('tells missing and not applicable from a value', async () => {
    const { app } = createSmallApp();
    const of = async (code: string): Promise<DepartmentResultsResponse> =>
      (await request(app).get(`/api/v1/departments/${code}/results?cycle=2024-Q3`).expect(200))
        .body as DepartmentResultsResponse;
    const states = (page: DepartmentResultsResponse): (string | number | null)[][] =>
      page.nodes.flatMap((node) =>
        node.answers.map(({ code, state, value }) => [code, state, value]),
      );
    expect(states(await of('QQ'))).toContainEqual(['D', 'missing', null]);
    expect(states(await of('RR'))).toContainEqual(['B', 'not_applicable', null]);
  });
});

describe('GET /api/v1/cycles/:cycle/values', () => {
  it('gives the table that the scores come from, and null where there is no value', async () => {
    const table = await get<CycleValuesResponse>('/api/v1/cycles/2024-Q3/values');
    expect(table.departments).toEqual(['PP', 'QQ', 'RR']);
    expect(table.indicators).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(table.values[1]).toEqual([64, 3, 12, null, 1]);
    expect(table.states[2]).toEqual([1, 3, 1, 1, 1]);
  });

  it('hides a quarter that is not published from the public', async () => {
    const { app } = createSmallApp();
    await request(app).get('/api/v1/cycles/2025-Q1/values').expect(404);
    await request(app).get('/api/v1/cycles/2030-Q1/values').expect(404);
  });
});

describe('every answer', () => {
  it('carries the security headers and no sign of the framework behind', async () => {
    const { app } = createSmallApp();
    const { headers } = await request(app).get('/api/v1/cycles').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-\w+$/);
  });

  it('is described in the OpenAPI document', async () => {
    const { app, services } = createSmallApp();
    const response = await request(app).get('/api/v1/openapi.json').expect(200);
    const paths = Object.keys((response.body as { paths: object }).paths);
    const declared = [...services.routes, ...services.files].map((route) => route.path);
    expect(paths).toHaveLength(new Set(declared).size);
  });
});
