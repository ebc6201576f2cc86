import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { IndexAuditResponse, RobustnessResponse } from '#shared/contracts/robustness.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { createTestApp } from '#server/testing/test-app.ts';

// The first worker starts tsx, which takes a second or two on a busy machine.
const PATIENCE = 30_000;

describe('GET /api/v1/robustness', () => {
  it(
    'says how sure the ranks of the latest published quarter are, and goes on answering meanwhile',
    async () => {
      const { app } = createSmallApp();
      const order: string[] = [];
      const [simulated] = await Promise.all([
        request(app)
          .get('/api/v1/robustness')
          .expect(200)
          .then((response) => (order.push('robustness'), response)),
        request(app)
          .get('/api/v1/cycles')
          .expect(200)
          .then(() => order.push('cycles')),
      ]);
      expect(order).toEqual(['cycles', 'robustness']);
      const body = simulated.body as RobustnessResponse;
      expect(body).toMatchObject({
        cycle: '2024-Q4',
        state: 'published',
        framework: { id: 'small' },
      });
      expect(body.settings).toMatchObject({ draws: 2000, seed: 1 });
      expect(body.departments.map(({ code, rank }) => [code, rank])).toEqual([
        ['PP', 1],
        ['QQ', 2],
        ['RR', 3],
      ]);
      expect(body.departments[0]).toMatchObject({ median: 1, low: 1, high: 1, unranked: 0 });
      expect(body.facts[0]).toMatchObject({ kind: 'leader_clear', department: 'PP' });
      expect(body.neighbours).toHaveLength(2);
    },
    PATIENCE,
  );

  it(
    'is tagged, and simulated again only when its own quarter changes',
    async () => {
      const { services, signedInAs } = createSmallApp();
      const chair = signedInAs('chair');
      const path = '/api/v1/robustness?cycle=2024-Q3';
      const first = await chair.get(path).expect(200);
      const tag = String(first.headers['etag']);
      await chair.get(path).set('If-None-Match', tag).expect(304);
      services.cycles.importValues('2025-Q1', 'department,indicator,value\nPP,A,50', 'test');
      await chair.get(path).set('If-None-Match', tag).expect(304);
      const open = '/api/v1/robustness?cycle=2025-Q1';
      const one = (await chair.get(open).expect(200)).body as RobustnessResponse;
      expect(one.departments.map(({ code }) => code)).toEqual(['PP']);
      services.cycles.importValues('2025-Q1', 'department,indicator,value\nQQ,A,90', 'test');
      const two = (await chair.get(open).expect(200)).body as RobustnessResponse;
      expect(two.departments.map(({ code }) => code)).toEqual(['QQ', 'PP']);
    },
    PATIENCE,
  );

  it(
    'hides an unpublished quarter as the ranking does, and says why an empty one has no answer',
    async () => {
      const { app, signedInAs } = createSmallApp();
      for (const path of ['/api/v1/robustness', '/api/v1/index-audit']) {
        await request(app).get(`${path}?cycle=2025-Q1`).expect(404);
        await signedInAs('officer').get(`${path}?cycle=2025-Q1`).expect(404);
        const refused = await signedInAs('chair').get(`${path}?cycle=2025-Q1`);
        expect([400, 422]).toContain(refused.status);
        expect(refused.headers['content-type']).toContain('application/problem+json');
        await request(app).get(`${path}?cycle=2030-Q1`).expect(404);
        await request(app).get(`${path}?cycle=latest`).expect(400);
      }
      const closed = createTestApp({ publicReading: false });
      await request(closed.app).get('/api/v1/robustness').expect(401);
      await request(createTestApp().app).get('/api/v1/robustness').expect(404);
    },
    PATIENCE,
  );
});

describe('GET /api/v1/index-audit', () => {
  it(
    'says whether the index is sound',
    async () => {
      const { app } = createSmallApp();
      const response = await request(app).get('/api/v1/index-audit?cycle=2024-Q3').expect(200);
      const body = response.body as IndexAuditResponse;
      expect(body).toMatchObject({ cycle: '2024-Q3', departments: 3 });
      expect(body.dimensionCorrelations.codes).toEqual(['D1', 'D2']);
      expect(body.indicatorCorrelations.pearson).toHaveLength(10);
      expect(body.importance.indicators.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E']);
    },
    PATIENCE,
  );
});
