import type { Agent } from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  AsIfResponse,
  DraftPreviewResponse,
  DraftResponse,
  DraftStatus,
  FrameworksResponse,
} from '#shared/contracts/framework-drafts.ts';
import { publishUnreviewed } from '#server/testing/publish-unreviewed.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { smallFramework, smallValues } from '#server/testing/small-framework.ts';
import type { TestApp } from '#server/testing/test-app.ts';
import { frameworkToWorkbook } from './framework-workbook.ts';

const PLACE = '/api/v1/frameworks/small/drafts/1.1';
const reason = 'The first dimension weighs too much.';

let test: TestApp;
let reviewer: Agent;
let chair: Agent;

beforeEach(() => {
  test = createSmallApp();
  reviewer = test.signedInAs('reviewer');
  chair = test.signedInAs('chair');
});

const start = (agent: Agent, edit: object = { weights: { D1: 0.5, D2: 0.5 } }) =>
  agent.post('/api/v1/frameworks/small/drafts').send({ from: '1.0', version: '1.1', reason, edit });

const change = (agent: Agent, revision: number, edit: object) =>
  agent.patch(PLACE).set('If-Match', `"${revision}"`).send({ edit });

const publish = (agent: Agent, revision = 1) =>
  agent.post(`${PLACE}/publish`).set('If-Match', `"${revision}"`).send({ reason });

const upload = (agent: Agent, content: Uint8Array | string, query: object = { reason }) =>
  agent
    .post('/api/v1/frameworks/import')
    .query(query)
    .type('application/octet-stream')
    .send(Buffer.from(content as string));

/** Everything that was answered, scored and published, as stored and as shown. */
async function everythingPublished(): Promise<unknown> {
  const { connection } = test.services.store;
  const tables = ['answers', 'answer_revisions', 'cycles'].map((table) =>
    connection.prepare(`SELECT * FROM ${table}`).all(),
  );
  const versions = connection
    .prepare("SELECT * FROM framework_versions WHERE version = '1.0'")
    .all();
  const shown = await Promise.all(
    ['/ranking?cycle=2024-Q3', '/ranking?cycle=2024-Q4', '/trends', '/cycles/2024-Q4/values'].map(
      async (path) => (await reviewer.get(`/api/v1${path}`).expect(200)).text,
    ),
  );
  return [tables, versions, shown];
}

describe('drafts of a framework', () => {
  it('are for the committee only', async () => {
    await start(test.signedInAs('leader')).expect(403);
    await start(reviewer).expect(200);
    await test.signedInAs('leader').get(PLACE).expect(403);
    const seen = await test.signedInAs('officer').get('/api/v1/frameworks').expect(200);
    expect((seen.body as FrameworksResponse).drafts).toEqual([]);
    const list = (await chair.get('/api/v1/frameworks').expect(200)).body as FrameworksResponse;
    expect(list.versions).toMatchObject([
      { version: '1.0', indicators: 5, dimensions: 2, cycles: ['2024-Q3', '2024-Q4', '2025-Q1'] },
    ]);
    expect(list.drafts).toMatchObject([{ version: '1.1', base: '1.0', authors: ['reviewer'] }]);
  });

  it('start from a published version and declare what they change', async () => {
    const made = await start(reviewer).expect(200);
    expect(made.headers['etag']).toBe('"1"');
    const draft = (await reviewer.get(PLACE).expect(200)).body as DraftResponse;
    expect(draft.framework).toMatchObject({
      version: '1.1',
      supersedes: '1.0',
      effectiveFrom: '2025-Q1',
      changes: [
        { code: 'D1', kind: 'weight', comparable: true },
        { code: 'D2', kind: 'weight' },
      ],
    });
    expect(draft.framework.changes?.[0]?.note.en).toContain('from 60% to 50%');
    await start(reviewer).expect(409);
    const published = { from: '1.0', version: '1.0', reason };
    await reviewer.post('/api/v1/frameworks/small/drafts').send(published).expect(409);
  });

  it('take changes one after the other, and tell the later of two at once what is there', async () => {
    await start(reviewer).expect(200);
    await reviewer.patch(PLACE).send({ edit: {} }).expect(428);
    const first = await change(reviewer, 1, { weights: { D1: 0.4 } }).expect(200);
    expect((first.body as DraftStatus).revision).toBe(2);
    const late = await change(chair, 1, { weights: { D1: 0.9 } }).expect(412);
    expect(late.body).toMatchObject({ code: 'draft.changed', current: { revision: 2 } });
    const again = await change(chair, 2, { weights: { D1: 0.4 } }).expect(200);
    expect((again.body as DraftStatus).revision).toBe(2);
    const revisions = test.services.store.connection
      .prepare('SELECT revision FROM framework_draft_revisions')
      .all();
    expect(revisions).toHaveLength(2);
  });

  it('may be wrong while they are written, say so, and are not published so', async () => {
    const made = (await start(reviewer, { weights: { D1: 0, D2: 0 } }).expect(200))
      .body as DraftStatus;
    expect(made.errors[0]).toMatchObject({ code: 'framework.weights_all_zero' });
    expect(made.errors[0]?.message.ar).toMatch(/[\u0600-\u06ff]/);
    const refused = await publish(chair).expect(400);
    expect(refused.body).toMatchObject({ issues: [{ code: 'framework.weights_all_zero' }] });
    await reviewer.get(`${PLACE}/preview`).expect(400);
    const form = await change(reviewer, 1, { nodes: [{ code: 'X' }] }).expect(400);
    expect(JSON.stringify(form.body)).toContain('body.edit.nodes[0]');
  });

  it('show ranks and scores of the last quarter, now and under the draft', async () => {
    await start(reviewer).expect(200);
    const { cycle, rows, notAsked } = (await reviewer.get(`${PLACE}/preview`).expect(200))
      .body as DraftPreviewResponse;
    expect(cycle).toBe('2024-Q4');
    expect(notAsked).toEqual([]);
    for (const { department, now, draft } of rows) {
      const ranked = test.services.results.scored('2024-Q4');
      const row = ranked.scores.departments.indexOf(department.code);
      const [, d1 = 0] = [...ranked.scores.scores.subarray(row * 8, row * 8 + 8)];
      const d2 = ranked.scores.scores[row * 8 + ranked.version.compiled.nodeIndex.get('D2')!] ?? 0;
      expect(now.score).toBeCloseTo(0.6 * d1 + 0.4 * d2, 9);
      expect(draft.score).toBeCloseTo(0.5 * d1 + 0.5 * d2, 9);
    }
  });

  it('leave out what the quarter did not ask for, and say what that weighs', async () => {
    const node = { ...smallFramework.nodes[3], code: 'NEW', weight: 1 };
    await start(reviewer, { nodes: [node] }).expect(200);
    const { rows, notAsked } = (await reviewer.get(`${PLACE}/preview`).expect(200))
      .body as DraftPreviewResponse;
    expect(notAsked).toMatchObject([{ code: 'NEW', weight: 0.3 }]);
    for (const { now, draft } of rows) expect(draft.score).toBeCloseTo(now.score ?? Number.NaN, 9);
  });

  it('show the last quarter after nodes were added, split, moved, retired and asked otherwise', async () => {
    const [index, d1, , ...indicators] = smallFramework.nodes;
    const [first, second] = indicators;
    if (!index || !d1 || !first || !second) throw new Error('the small framework has changed');
    const half = { ...first, weight: first.weight / 2 };
    const edit = {
      nodes: [
        { ...d1, code: 'D3' },
        { ...half, code: 'A.1', parent: 'D3' },
        { ...half, code: 'A.2', parent: 'D3' },
        { ...second, parent: 'D2', kind: 'boolean', normalise: { method: 'points' } },
      ],
      removed: [first.code],
      order: ['D3', 'D2', 'D1'],
      settings: { gates: null, rankDecimals: 1, publisher: null },
    };
    const made = (await start(reviewer, edit).expect(200)).body as DraftStatus;
    expect(made.errors).toEqual([]);
    const { rows, notAsked } = (await reviewer.get(`${PLACE}/preview`).expect(200))
      .body as DraftPreviewResponse;
    expect(rows.length).toBeGreaterThan(0);
    expect(notAsked.map(({ code }) => code)).toEqual(expect.arrayContaining(['A.1', 'A.2']));
    const draft = (await reviewer.get(PLACE).expect(200)).body as DraftResponse;
    const groups = draft.framework.nodes.filter(({ parent }) => parent === index.code);
    expect(groups.map(({ code }) => code)).toEqual(['D3', 'D2', 'D1']);
    expect(draft.frozen).toEqual(smallFramework.nodes.map(({ code }) => code));
  });

  it('say anew what they change when it changes again', async () => {
    await start(reviewer).expect(200);
    await change(reviewer, 1, { weights: { D1: 0.25, D2: 0.75 } }).expect(200);
    const draft = (await reviewer.get(PLACE).expect(200)).body as DraftResponse;
    expect(draft.framework.changes?.[0]?.note.en).toContain('from 60% to 25%');
  });

  it('are published by somebody else than who wrote them, once, with a reason in the trail', async () => {
    await start(chair).expect(200);
    await publish(reviewer).expect(403);
    const own = await publish(chair).expect(403);
    expect(own.body).toMatchObject({ code: 'draft.drafted_it' });
    await chair.post(`${PLACE}/withdraw`).set('If-Match', '"1"').send({ reason }).expect(200);
    await start(reviewer).expect(200);
    const both = await Promise.all([publish(chair), publish(chair)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    await change(reviewer, 1, { weights: { D1: 1 } }).expect(409);
    const version = await reviewer.get('/api/v1/frameworks/small/versions/1.1').expect(200);
    expect(version.body).toMatchObject({ state: 'published', framework: { supersedes: '1.0' } });
    const trail = await chair.get('/api/v1/audit').expect(200);
    expect(trail.text).toContain('framework.published');
    expect(trail.text).toContain(reason);
  });

  it('are not published where nothing differs', async () => {
    await start(reviewer, { settings: { effectiveFrom: null } }).expect(200);
    const refused = await publish(chair).expect(409);
    expect(refused.body).toMatchObject({ code: 'draft.no_change' });
  });

  it('never change a stored answer or a published number', async () => {
    const before = await everythingPublished();
    const normalise = { method: 'goalposts', min: 0, max: 50 };
    const node = { ...smallFramework.nodes[3], normalise };
    await start(reviewer, { weights: { D1: 0.1 }, nodes: [node], removed: ['E'] }).expect(200);
    expect(await everythingPublished()).toEqual(before);
    await publish(chair).expect(200);
    expect(await everythingPublished()).toEqual(before);
    await reviewer.get('/api/v1/frameworks/small/versions/1.1/as-if').expect(200);
    expect(await everythingPublished()).toEqual(before);
  });
});

describe('framework files over HTTP', () => {
  it.each(['json', 'xlsx'])('come and go as %s with the same content', async (format) => {
    await start(reviewer).expect(200);
    const draft = (await reviewer.get(PLACE)).body as DraftResponse;
    const file = await reviewer.get(`${PLACE}/file/${format}`).buffer(true).parse(binary);
    expect(file.headers['content-disposition']).toContain(`small-1.1-draft.${format}`);
    await reviewer.post(`${PLACE}/withdraw`).set('If-Match', '"1"').send({ reason }).expect(200);
    const back = await upload(reviewer, file.body as Buffer).expect(200);
    expect(back.body).toMatchObject({ sha256: draft.sha256, base: '1.0', revision: 1 });
    const replaced = await upload(reviewer, file.body as Buffer, { reason, revision: 1 });
    expect(replaced.body).toMatchObject({ revision: 1, sha256: draft.sha256 });
    const version = `/api/v1/frameworks/small/versions/1.0/file/${format}`;
    await reviewer.get(version).expect(200);
  });

  it('refuse the damaged with every place, and keep nothing of them', async () => {
    const wrong = {
      ...smallFramework,
      version: '3.0',
      minCoverage: 7,
      nodes: smallFramework.nodes.slice(1),
    };
    const refused = await upload(reviewer, JSON.stringify(wrong)).expect(400);
    expect(refused.body).toMatchObject({ issues: [{ path: 'minCoverage' }] });
    expect((await upload(reviewer, '{').expect(400)).text).toContain('input.not_json');
    expect((await upload(reviewer, 'PK\u0003\u0004').expect(400)).text).toContain('sheets.');
    const workbook = await frameworkToWorkbook({
      ...smallFramework,
      version: '3.0',
      minCoverage: 7,
    });
    expect((await upload(reviewer, workbook).expect(400)).text).toMatch(/framework!B\d+/);
    await upload(reviewer, JSON.stringify(smallFramework)).expect(409);
    await upload(test.signedInAs('admin'), JSON.stringify(smallFramework)).expect(403);
    expect(((await chair.get('/api/v1/frameworks')).body as FrameworksResponse).drafts).toEqual([]);
  });

  it('take a tree of 10,000 nodes', async () => {
    const leaf = smallFramework.nodes[3];
    const nodes = Array.from({ length: 10_000 }, (_, at) => ({
      ...leaf,
      code: `N${at}`,
      parent: 'D1',
    }));
    const large = { ...smallFramework, version: '9.0', nodes: [...smallFramework.nodes, ...nodes] };
    const taken = await upload(reviewer, JSON.stringify(large)).expect(200);
    expect(taken.body).toMatchObject({ errors: [], version: '9.0' });
  });
});

describe('the past under another version', () => {
  it('splits the change at a break exactly into what the method did and what the department did', async () => {
    test = createSmallApp();
    const { frameworks, cycles } = test.services;
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
    publishUnreviewed(test.services, '2025-Q2');
    const agent = test.signedInAs('leader');
    const asIf = (await agent.get('/api/v1/frameworks/small/versions/2.0/as-if').expect(200))
      .body as AsIfResponse;
    expect(asIf.cycles.map(({ cycle, framework }) => [cycle, framework.version])).toEqual([
      ['2024-Q3', '1.0'],
      ['2024-Q4', '1.0'],
      ['2025-Q2', '2.0'],
    ]);
    const [first, , last] = asIf.cycles;
    expect(first?.asIf).not.toBeCloseTo(first?.published ?? 0, 6);
    expect(last?.asIf).toBeCloseTo(last?.published ?? 0, 12);
    expect(asIf.breaks).toMatchObject([{ from: '2024-Q4', to: '2025-Q2' }]);
    for (const { change, method, own } of asIf.breaks[0]?.departments ?? []) {
      expect(Math.abs(method)).toBeGreaterThan(0);
      expect(method + own).toBeCloseTo(change, 9);
    }
    await agent.get('/api/v1/frameworks/small/versions/2.0/as-if?node=NOWHERE').expect(404);
    await agent.get('/api/v1/frameworks/small/versions/7.0/as-if').expect(404);
  });
});

/** A body as it came, for supertest. */
function binary(
  response: { on(event: string, listener: (chunk: Buffer) => void): void },
  done: (error: Error | null, body: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
