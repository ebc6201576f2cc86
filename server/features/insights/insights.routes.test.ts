import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type {
  ChangesResponse,
  DepartmentChangeResponse,
  HeadroomResponse,
  HeatmapResponse,
} from '#shared/contracts/insights.ts';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { publishUnreviewed } from '#server/testing/publish-unreviewed.ts';
import { smallFramework, smallValues } from '#server/testing/small-framework.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { createTestApp } from '#server/testing/test-app.ts';

const { app, signedInAs } = createSmallApp();
const read = async <T>(path: string): Promise<T> =>
  (await request(app).get(path).expect(200)).body as T;

describe('GET /api/v1/heatmap', () => {
  it('gives every department on the children of a node, in the order of the ranking', async () => {
    const body = await read<HeatmapResponse>('/api/v1/heatmap?cycle=2024-Q3');
    expect(body.columns.map(({ code, share }) => [code, share])).toEqual([
      ['D1', 0.6],
      ['D2', 0.4],
    ]);
    expect(body.path).toEqual([]);
    expect(body.rows.map(({ department, cells }) => [department.code, ...cells])).toEqual([
      ['PP', 81, 87.5],
      ['RR', 90, 20],
      ['QQ', 62, 50],
    ]);
  });

  it('goes down to an indicator, where it says who answered what', async () => {
    const body = await read<HeatmapResponse>('/api/v1/heatmap?cycle=2024-Q3&node=B');
    expect(body.path.map(({ code }) => code)).toEqual(['INDEX', 'D1']);
    expect(body.node.indicator).toMatchObject({ kind: 'level', direction: 'higher' });
    expect(body.rows[0]?.answer?.text?.en).toBe('4 · Step 4');
    const answers = body.rows.map(({ department, answer }) => [
      department.code,
      answer?.state,
      answer?.value,
    ]);
    expect(answers).toEqual([
      ['PP', 'value', 4],
      ['QQ', 'value', 3],
      ['RR', 'not_applicable', null],
    ]);
  });
});

describe('GET /api/v1/departments/:code/change', () => {
  it('splits a change over the dimensions and the causes, to the last digit', async () => {
    const body = await read<DepartmentChangeResponse>('/api/v1/departments/QQ/change');
    expect([body.from.cycle, body.to.cycle]).toEqual(['2024-Q3', '2024-Q4']);
    const { change } = body;
    expect(change?.points).toBeCloseTo(13, 9);
    expect(change?.nodes.map(({ code, points }) => [code, Number(points.toFixed(9))])).toEqual([
      ['D1', 3],
      ['D2', 10],
    ]);
    const sum = (change?.nodes ?? []).reduce(
      (total, { points }) => total + points,
      change?.own ?? 0,
    );
    expect(Math.abs(sum - (change?.points ?? NaN))).toBeLessThanOrEqual(1e-9);
    const causes = Object.values(change?.causes ?? {}).reduce((total, part) => total + part, 0);
    expect(Math.abs(causes - (change?.points ?? NaN))).toBeLessThanOrEqual(1e-9);
    expect(change?.causes.framework).toBe(0);
    expect(change?.rank).toMatchObject({ before: 3, after: 2, change: 1 });
    expect(change?.rank?.passed.map(({ code }) => code)).toEqual(['RR']);
  });

  it('answers 404 for a department or an earlier cycle that is not there', async () => {
    await request(app).get('/api/v1/departments/ZZ/change').expect(404);
    await request(app).get('/api/v1/departments/QQ/change?to=2024-Q3').expect(404);
    await request(app).get('/api/v1/departments/QQ/change?from=soon').expect(400);
  });
});

describe('GET /api/v1/changes', () => {
  it('gives every department’s change and their mean, which add up', async () => {
    const body = await read<ChangesResponse>('/api/v1/changes');
    const moved = body.departments.map(({ department, before, after }) => [
      department.code,
      Number(((after ?? NaN) - (before ?? NaN)).toFixed(9)),
    ]);
    expect(moved).toEqual([
      ['PP', 0],
      ['QQ', 13],
      ['RR', 0],
    ]);
    expect(body.mean?.points).toBeCloseTo(13 / 3, 9);
    const causes = Object.values(body.mean?.causes ?? {}).reduce((sum, part) => sum + part, 0);
    expect(causes).toBeCloseTo(body.mean?.points ?? NaN, 9);
  });
});

describe('a change across two framework versions', () => {
  const across = createSmallApp();
  const { frameworks, cycles } = across.services;
  const second = frameworks.importFramework({
    ...smallFramework,
    version: '2.0',
    supersedes: '1.0',
    nodes: smallFramework.nodes.map((node) =>
      node.code === 'D1' ? { ...node, weight: 0.2 } : node,
    ),
  });
  cycles.openCycle('2025-Q2', second.id);
  cycles.importValues('2025-Q2', smallValues, 'test');
  publishUnreviewed(across.services, '2025-Q2');
  const ask = async <T>(path: string): Promise<T> =>
    (await request(across.app).get(path).expect(200)).body as T;
  const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

  it('has the method’s part of each dimension apart, which adds up for a department and for the mean', async () => {
    const { from, to, change } = await ask<DepartmentChangeResponse>(
      '/api/v1/departments/QQ/change',
    );
    expect([from.framework.version, to.framework.version]).toEqual(['1.0', '2.0']);
    const { nodes = [], own = NaN, ownMethod = NaN, points = NaN, causes } = change ?? {};
    expect(sumOf(nodes.map((node) => node.points)) + own).toBeCloseTo(points, 9);
    expect(sumOf(nodes.map(({ method }) => method)) + ownMethod).toBeCloseTo(
      causes?.framework ?? NaN,
      9,
    );
    expect(Math.abs(causes?.framework ?? 0)).toBeGreaterThan(0.1);

    const { mean, departments } = await ask<ChangesResponse>('/api/v1/changes');
    expect(mean?.departments).toBe(departments.length);
    expect(sumOf((mean?.nodes ?? []).map((node) => node.points))).toBeCloseTo(
      (mean?.points ?? NaN) - (mean?.own.points ?? NaN),
      9,
    );
    expect(sumOf((mean?.nodes ?? []).map(({ method }) => method))).toBeCloseTo(
      (mean?.causes.framework ?? NaN) - (mean?.own.method ?? NaN),
      9,
    );
    expect(departments.find(({ department }) => department.code === 'QQ')?.causes).toEqual(causes);
  });

  it('is marked in a department’s history, each quarter with the version that measured it', async () => {
    const { history } = await ask<DepartmentResultsResponse>('/api/v1/departments/QQ/results');
    expect(history.map(({ cycle, framework }) => [cycle, framework.version])).toEqual([
      ['2024-Q3', '1.0'],
      ['2024-Q4', '1.0'],
      ['2025-Q2', '2.0'],
    ]);
  });
});

describe('GET /api/v1/departments/:code/headroom', () => {
  it('lists what each indicator alone would give, the largest first', async () => {
    const body = await read<HeadroomResponse>('/api/v1/departments/QQ/headroom?cycle=2024-Q3');
    expect(body.indicators.map(({ code, gain }) => [code, Number(gain.toFixed(9))])).toEqual([
      ['D', 20],
      ['A', 10.8],
      ['B', 7.2],
      ['C', 4.8],
    ]);
    expect(body.indicators[0]).toMatchObject({ state: 'missing', value: null, dimension: 'D2' });
  });
});

describe('insights', () => {
  it('of an unpublished quarter are for whoever may read its ranking', async () => {
    const paths = [
      '/api/v1/heatmap?cycle=2025-Q1',
      '/api/v1/changes?to=2025-Q1',
      '/api/v1/departments/PP/change?to=2025-Q1',
      '/api/v1/departments/PP/headroom?cycle=2025-Q1',
    ];
    for (const path of paths) {
      await request(app).get(path).expect(404);
      await signedInAs('officer').get(path).expect(404);
      await signedInAs('chair').get(path).expect(200);
    }
    const closed = createTestApp({ publicReading: false });
    await request(closed.app).get('/api/v1/heatmap').expect(401);
  });
});
