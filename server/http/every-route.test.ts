import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createSmallApp } from '#server/testing/small-app.ts';
import { PUBLIC } from '#server/testing/actors.ts';
import type { AnyRoute } from './route.ts';

/** Where one comes in, and nothing else, is open to whoever is not signed in. */
const ENTRANCES = new Set([
  'get /api/v1/session',
  'post /api/v1/session',
  'delete /api/v1/session',
  'post /api/v1/session/reset',
  'post /api/v1/setup',
]);

/** What the public reads where public reading is switched on. */
const PUBLISHED = new Set([
  'get /api/v1/cycles',
  'get /api/v1/cycles/:cycle/values',
  'get /api/v1/frameworks/:id/versions/:version',
  'get /api/v1/ranking',
  'get /api/v1/trends',
  'get /api/v1/robustness',
  'get /api/v1/index-audit',
  'get /api/v1/departments/:code/results',
]);

const nameOf = (route: AnyRoute): string => `${route.method} ${route.path}`;
const filled = (path: string): string =>
  path
    .replace(':cycle', '2024-Q4')
    .replace('/:id/versions/:version', '/small/versions/1.0')
    .replace(':code', 'PP')
    .replace(/:\w+/g, 'x');

describe.each([
  ['is off', false, ENTRANCES],
  ['is on', true, new Set([...ENTRANCES, ...PUBLISHED])],
])('every declared route while public reading %s', (_what, publicReading, open) => {
  const { app, services } = createSmallApp({ publicReading });

  it.each(services.routes.map((route) => [nameOf(route), route] as const))(
    '%s declares its permission and answers the public by it',
    async (name, route) => {
      expect(typeof route.may).toBe('function');
      expect(route.may(PUBLIC, { params: {} })).toBe(open.has(name));
      const response = await request(app)[route.method](filled(route.path));
      if (!open.has(name)) {
        expect(response.status).toBe(401);
        expect(response.headers['content-type']).toContain('application/problem+json');
      } else if (PUBLISHED.has(name)) expect(response.status).toBe(200);
      else expect([200, 415]).toContain(response.status);
    },
  );
});

describe('the declared routes', () => {
  const { routes, redirects } = createSmallApp().services;

  it('are declared once each', () => {
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
  });

  it('change nothing by GET, and take no session before its second factor but to show or enrol it', () => {
    const open = routes.filter((route) => route.whilePending === true).map(nameOf);
    expect(new Set(open)).toEqual(
      new Set([
        ...ENTRANCES,
        'post /api/v1/session/totp',
        'post /api/v1/account/totp/enrol',
        'post /api/v1/account/totp/confirm',
      ]),
    );
    expect(routes.filter(({ method, body }) => method === 'get' && body !== undefined)).toEqual([]);
    expect(redirects).toEqual([]);
  });
});
