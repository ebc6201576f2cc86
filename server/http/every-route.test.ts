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
  'get /api/v1/frameworks',
  'get /api/v1/frameworks/:id/versions/:version',
  'get /api/v1/frameworks/:id/versions/:version/as-if',
  'get /api/v1/ranking',
  'get /api/v1/trends',
  'get /api/v1/targets',
  'get /api/v1/targets/departments',
  'get /api/v1/robustness',
  'get /api/v1/index-audit',
  'get /api/v1/heatmap',
  'get /api/v1/changes',
  'get /api/v1/departments/:code/change',
  'get /api/v1/departments/:code/headroom',
  'get /api/v1/departments/:code/results',
  'get /api/v1/publications',
  'get /api/v1/publications/:number',
  'get /api/v1/publication-key',
]);

const nameOf = (route: AnyRoute): string => `${route.method} ${route.path}`;
const filled = (path: string): string =>
  path
    .replace(':cycle', '2024-Q4')
    .replace('/:id/versions/:version', '/small/versions/1.0')
    .replace(':code', 'PP')
    .replace(':number', '1')
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

/** Addresses that a browser opens itself, of the organisation's own sign-in, are there only where there is one. */
const oidc = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'a',
  clientSecret: 'b',
  baseUrl: 'http://x',
};

/** Files that the public reads where public reading is switched on. */
const PUBLISHED_FILES = new Set([
  'get /api/v1/frameworks/:id/versions/:version/file/:format',
  'get /api/v1/publications/:number/bundle.zip',
  'get /api/v1/publications/:number/publication.json',
  'get /api/v1/publications/:number/results.json',
  'get /api/v1/publications/:number/results.csv',
  'get /api/v1/publications/:number/robustness.json',
  'get /api/v1/publications/:number/sdmx.csv',
  'get /api/v1/publications/:number/structure.xml',
  'get /api/v1/publications/:number/values.csv',
]);

describe.each([
  ['is off', false, new Set<string>()],
  ['is on', true, PUBLISHED_FILES],
])('every route of files while public reading %s', (_what, publicReading, open) => {
  const { app, services } = createSmallApp({ publicReading });

  it.each(services.files.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s declares its permission and answers the public by it, whatever comes with it',
    async (name, route) => {
      const agent = request(app);
      const isOpen = open.has(name);
      expect(route.may(PUBLIC)).toBe(isOpen);
      if (isOpen) {
        await agent.get(filled(route.path).replace('/file/x', '/file/json')).expect(200);
        return;
      }
      const response = await agent[route.method](filled(route.path))
        .type('application/octet-stream')
        .send(route.method === 'get' ? undefined : Buffer.from('%PDF-1.4'));
      expect(response.status).toBe(401);
      expect(response.headers['content-type']).toContain('application/problem+json');
    },
  );
});

describe('the redirects', () => {
  it('are those of the organisation’s sign-in, where there is one, and lead to pages of ours', async () => {
    expect(createSmallApp().services.redirects).toEqual([]);
    const { app, services } = createSmallApp({ oidc });
    expect(services.redirects.map(({ path }) => path)).toEqual([
      '/api/v1/session/oidc',
      '/api/v1/session/oidc/callback',
    ]);
    for (const { path } of services.redirects) {
      const response = await request(app).get(path).expect(303);
      expect(response.headers['location']).toMatch(/^\/sign-in\?problem=/);
      expect(response.headers['cache-control']).toBe('no-store');
    }
  });
});

describe('the declared routes', () => {
  const { routes, files } = createSmallApp().services;

  it('are declared once each', () => {
    const names = [...routes, ...files].map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
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
  });
});
