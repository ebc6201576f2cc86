import { createHash, verify } from 'node:crypto';
import request, { type Response } from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import type { PublicationResponse } from '#shared/contracts/publications.ts';
import { allowed, SIGNED_IN } from '#server/testing/actors.ts';
import { adjustAnswer } from '#server/testing/adjust-answer.ts';
import { createPreliminaryApp, PRELIMINARY, previewOf } from '#server/testing/preliminary-app.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { mayPreview, mayPublish, mayReadPublications } from './publications.policy.ts';

const PUBLISH = `${PRELIMINARY}/publications`;
const REASON = 'لم تُراجع الإجابات كلها';
const problemOf = (response: Response): Problem => response.body as Problem;

describe('who may', () => {
  it.each([
    ['preview', mayPreview, ['chair', 'chair by token']],
    ['publish', mayPublish, ['chair']],
    [
      'read where only people with an account do',
      (actor: Actor) => mayReadPublications(actor, false),
      SIGNED_IN,
    ],
  ] as const)('%s', (_what, rule: Parameters<typeof allowed>[0], names) => {
    expect(allowed(rule)).toEqual(names);
  });
});

describe('publishing a preliminary cycle', () => {
  it('is for the chair: 401 for the public, 403 for every other role', async () => {
    const { app, signedInAs } = createPreliminaryApp();
    const body = { basis: '0'.repeat(64) };
    await request(app).post(PUBLISH).send(body).expect(401);
    await request(app).get(`${PRELIMINARY}/publication-preview`).expect(401);
    for (const role of ['officer', 'head', 'reviewer', 'leader', 'admin'] as const) {
      await signedInAs(role).post(PUBLISH).send(body).expect(403);
      await signedInAs(role).get(`${PRELIMINARY}/publication-preview`).expect(403);
    }
  });

  it('refuses a body without a basis, and a cycle that is not there', async () => {
    const chair = createPreliminaryApp().signedInAs('chair');
    await chair.post(PUBLISH).send({}).expect(400);
    await chair.post(PUBLISH).send({ basis: 'latest' }).expect(400);
    await chair.get('/api/v1/cycles/2030-Q1/publication-preview').expect(404);
    await chair
      .post('/api/v1/cycles/2030-Q1/publications')
      .send({ basis: '0'.repeat(64) })
      .expect(404);
  });

  it('refuses a cycle that is not as far', async () => {
    const chair = createSmallApp().signedInAs('chair');
    const response = await chair.get(`${PRELIMINARY}/publication-preview`).expect(409);
    expect(problemOf(response)).toMatchObject({
      code: 'publication.wrong_state',
      current: { cycle: '2025-Q1', state: 'open' },
    });
  });

  it('shows beforehand what becomes public, and what nobody decided', async () => {
    const preview = await previewOf(createPreliminaryApp().signedInAs('chair'));
    expect(preview).toMatchObject({
      state: 'preliminary',
      revision: 1,
      against: { number: 2, cycle: '2024-Q4' },
      replaces: null,
      changes: null,
      needsReason: true,
      whyNot: null,
      departments: 3,
      ranked: 3,
      openAppeals: [],
      undecided: [
        { department: 'PP', answers: 5 },
        { department: 'QQ', answers: 5 },
        { department: 'RR', answers: 5 },
      ],
    });
    expect(preview.rows.map(({ department, rank }) => [department.code, rank])).toEqual([
      ['PP', 1],
      ['QQ', 2],
      ['RR', 3],
    ]);
    expect(preview.levels.map(({ departments, before }) => [departments, before])).toEqual([
      [0, 0],
      [2, 2],
      [1, 1],
    ]);
  });

  it('needs a reason while something is undecided', async () => {
    const chair = createPreliminaryApp().signedInAs('chair');
    const { basis } = await previewOf(chair);
    const response = await chair.post(PUBLISH).send({ basis }).expect(400);
    expect(problemOf(response).issues).toMatchObject([
      { path: 'body.reason', code: 'publication.reason_needed' },
    ]);
  });

  it('writes a numbered, hashed and signed publication, moves the cycle and tells the audit trail', async () => {
    const { services, signedInAs } = createPreliminaryApp();
    const chair = signedInAs('chair');
    const { basis } = await previewOf(chair);
    const published = await chair.post(PUBLISH).send({ basis, reason: REASON }).expect(200);
    expect(published.body).toMatchObject({ number: 3, cycle: '2025-Q1', revision: 1 });
    expect(services.results.stateOf('2025-Q1')).toBe('published');

    const leader = signedInAs('leader');
    const response = await leader.get('/api/v1/publications/3').expect(200);
    const publication = response.body as PublicationResponse;
    expect(publication).toMatchObject({
      revision: 1,
      reason: REASON,
      replaces: null,
      previous: { number: 2 },
      leaders: [{ department: { code: 'PP' }, rank: 1 }, { rank: 2 }, { rank: 3 }],
    });
    const { text } = await leader.get('/api/v1/publications/3/publication.json').buffer(true);
    expect(createHash('sha256').update(text).digest('hex')).toBe(publication.sha256);
    const signature = Buffer.from(publication.signature, 'base64');
    expect(verify(null, Buffer.from(text), publication.key.pem, signature)).toBe(true);
    const key = await leader.get('/api/v1/publication-key').expect(200);
    expect(key.body).toEqual({ key: publication.key });

    const audit = await signedInAs('admin').get('/api/v1/audit?action=cycle.published').expect(200);
    expect((audit.body as { events: unknown[] }).events[0]).toMatchObject({
      account: 'chair',
      subject: '2025-Q1',
      reason: REASON,
    });
  });

  it('is lost where a verdict came first: 409 tells what is there now, and nothing is published', async () => {
    const test = createPreliminaryApp();
    const chair = test.signedInAs('chair');
    const { basis } = await previewOf(chair);
    adjustAnswer(test.services, '2025-Q1', 65);
    const response = await chair.post(PUBLISH).send({ basis, reason: REASON }).expect(409);
    const now = await previewOf(chair);
    expect(problemOf(response)).toMatchObject({
      code: 'publication.outdated',
      current: { state: 'preliminary', basis: now.basis },
    });
    expect(now.basis).not.toBe(basis);
    expect(test.services.publications.list()).toHaveLength(2);
  });

  it('happens once when the chair asks twice at the same time', async () => {
    const { services, signedInAs } = createPreliminaryApp();
    const chair = signedInAs('chair');
    const { basis } = await previewOf(chair);
    const answers = await Promise.all(
      [1, 2, 3].map(() => chair.post(PUBLISH).send({ basis, reason: REASON })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(services.publications.list()).toHaveLength(3);
  });

  it('loses against a verdict that is given while the simulation runs', async () => {
    const test = createPreliminaryApp();
    const { publications } = test.services;
    const { basis } = publications.preview('2025-Q1');
    const publishing = publications.publish('2025-Q1', basis, {
      origin: { account: 'chair', address: 'local' },
      reason: REASON,
    });
    adjustAnswer(test.services, '2025-Q1', 65);
    await expect(publishing).rejects.toMatchObject({ code: 'publication.outdated' });
    expect(publications.list()).toHaveLength(2);
    expect(test.services.results.stateOf('2025-Q1')).toBe('preliminary');
  });
});

describe('correcting a published cycle', () => {
  const CORRECT = '/api/v1/cycles/2024-Q4';

  it('is refused where nothing is different', async () => {
    const chair = createSmallApp().signedInAs('chair');
    const preview = await previewOf(chair, CORRECT);
    expect(preview).toMatchObject({ revision: 2, whyNot: 'nothing_changed', needsReason: true });
    const response = await chair
      .post(`${CORRECT}/publications`)
      .send({ basis: preview.basis, reason: REASON })
      .expect(409);
    expect(problemOf(response)).toMatchObject({
      code: 'publication.nothing_changed',
      current: { number: 2, cycle: '2024-Q4' },
    });
  });

  it('leaves what was published until revision 2 is written, which says what it changes', async () => {
    const test = createSmallApp();
    const chair = test.signedInAs('chair');
    const ranking = '/api/v1/ranking?cycle=2024-Q4';
    const before = await chair.get(ranking).expect(200);
    adjustAnswer(test.services, '2024-Q4', 20);
    const unchanged = await chair.get(ranking).expect(200);
    expect(unchanged.body).toEqual(before.body);

    const { basis, changes } = await previewOf(chair, CORRECT);
    expect(changes?.answers).toMatchObject([
      {
        department: { code: 'QQ', name: { en: 'Department QQ' } },
        indicator: { code: 'A', title: { en: expect.any(String) as string } },
        before: { state: 'value', value: 70 },
        after: { state: 'value', value: 20 },
      },
    ]);
    expect(changes?.departments).toMatchObject([
      { department: { code: 'QQ' }, before: { rank: 2 }, after: { rank: 3 } },
      { department: { code: 'RR' }, before: { rank: 3 }, after: { rank: 2 } },
    ]);
    const withoutReason = await chair.post(`${CORRECT}/publications`).send({ basis }).expect(400);
    expect(problemOf(withoutReason).code).toBe('input.invalid');
    await chair.post(`${CORRECT}/publications`).send({ basis, reason: REASON }).expect(200);

    const after = await chair.get(ranking).expect(200);
    expect(after.body).toMatchObject({ publication: { number: 3, revision: 2 } });
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
    const old = await chair.get('/api/v1/ranking?publication=2').expect(200);
    expect(old.body).toEqual(before.body);
    const list = await chair.get('/api/v1/publications').expect(200);
    expect(list.body).toMatchObject({
      publications: [
        { number: 3, cycle: '2024-Q4', revision: 2, replacedBy: null },
        { number: 2, cycle: '2024-Q4', revision: 1, replacedBy: 3 },
        { number: 1 },
      ],
    });
    const page = await chair.get('/api/v1/publications/3').expect(200);
    expect(page.body).toMatchObject({ changes, replaces: { number: 2 }, revisions: [{}, {}] });
  });

  it('keeps names and scores as they were published, whatever is renamed later', async () => {
    const { services, signedInAs } = createSmallApp();
    const leader = signedInAs('leader');
    const before = await leader.get('/api/v1/ranking?cycle=2024-Q4').expect(200);
    services.departments.importDepartments([
      { code: 'PP', name: { ar: 'اسم جديد', en: 'A new name' }, kind: 'authority' },
    ]);
    const after = await leader.get('/api/v1/ranking?cycle=2024-Q4').expect(200);
    expect(after.body).toEqual(before.body);
  });
});

describe('a publication', () => {
  it('answers 404 for a number that is not there and 400 for what is no number', async () => {
    const leader = createSmallApp().signedInAs('leader');
    for (const path of ['', '/bundle.zip', '/results.csv']) {
      await leader.get(`/api/v1/publications/99${path}`).expect(404);
      await leader.get(`/api/v1/publications/none${path}`).expect(400);
    }
    await leader.get('/api/v1/ranking?publication=99').expect(404);
    await leader.get('/api/v1/publications/1/framework.json').expect(404);
  });

  it('is kept by browsers for ever where the address carries its number', async () => {
    const leader = createSmallApp().signedInAs('leader');
    const byCycle = await leader.get('/api/v1/ranking?cycle=2024-Q4').expect(200);
    expect(byCycle.headers['cache-control']).toBe('private, no-cache');
    for (const path of ['ranking?publication=2', 'publications/2/bundle.zip']) {
      const response = await leader.get(`/api/v1/${path}`).expect(200);
      expect(response.headers['cache-control']).toBe('private, max-age=31536000, immutable');
      expect(response.headers['etag']).toMatch(/^"[^"]+"$/);
    }
  });

  it.each(['br', 'gzip', 'identity'])('is sent as %s to whoever takes that', async (encoding) => {
    const leader = createSmallApp().signedInAs('leader');
    const response = await leader
      .get('/api/v1/ranking?cycle=2024-Q4')
      .set('Accept-Encoding', encoding)
      .expect(200);
    expect(response.headers['content-encoding']).toBe(
      encoding === 'identity' ? undefined : encoding,
    );
    expect(response.body).toMatchObject({ cycle: '2024-Q4', publication: { number: 2 } });
    await leader
      .get('/api/v1/ranking?cycle=2024-Q4')
      .set('If-None-Match', response.headers['etag'] ?? '')
      .expect(304);
  });

  it('cannot be changed or removed, not even in the database', () => {
    const { connection } = createSmallApp().services.store;
    for (const statement of [
      'UPDATE publications SET mean = 99 WHERE number = 1',
      'DELETE FROM publications',
      "UPDATE publication_files SET content = x'00'",
      'DELETE FROM publication_files',
    ]) {
      expect(() => connection.prepare(statement).run()).toThrow('a publication never changes');
    }
  });
});

describe('a data directory of before publications', () => {
  it('is served as it was, and its publications are written oldest first', async () => {
    const { services, signedInAs } = createSmallApp();
    const { connection } = services.store;
    const leader = signedInAs('leader');
    const published = await leader.get('/api/v1/ranking?cycle=2024-Q4').expect(200);
    services.store.transact(() => {
      connection.exec(
        'DROP TRIGGER publications_are_never_removed; DELETE FROM publications; UPDATE cycles SET data_version = data_version + 1',
      );
    });
    expect(services.publications.unwritten()).toEqual(['2024-Q3', '2024-Q4']);
    const live = await leader.get('/api/v1/ranking?cycle=2024-Q4').expect(200);
    expect(live.body).toEqual({ ...(published.body as object), publication: null });
    const chair = signedInAs('chair');
    const refused = await chair.get('/api/v1/cycles/2024-Q4/publication-preview').expect(409);
    expect(problemOf(refused)).toMatchObject({
      code: 'publication.earlier_first',
      current: { cycle: '2024-Q3' },
    });
  });
});
