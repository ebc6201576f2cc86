import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SaveAnswerBody } from '#shared/contracts/answers.ts';
import { createServices, type Services } from './compose.ts';
import { verifyChain } from './features/audit/verify-chain.ts';
import { openStore } from './store/open.ts';
import {
  CrashOfficer,
  makeMoves,
  makeSaves,
  makeUploads,
  type Sent,
} from './testing/crash-officer.ts';
import { seedEntry } from './testing/entry-app.ts';
import { bundleServer, startServer } from './testing/real-server.ts';
import { openSession } from './testing/test-app.ts';

/** How often the server is killed; `NUDJ_CRASHES=200` for the long run. */
const CRASHES = Number(process.env['NUDJ_CRASHES'] ?? 50);
/** A server answers at most so many requests before it is killed. */
const LONGEST_LIFE = 30;
/** And then goes on for a moment, so that the kill falls anywhere within a request. */
const LONGEST_MOMENT_MS = 15;

const folder = mkdtempSync(join(tmpdir(), 'nudj-crash-'));
const officers: CrashOfficer[] = [];
let bundle = '';

/** Says of every answer of a department why it is not there, so that its quarter can be submitted; its version then. */
function explainAll({ answers, submissions }: Services, department: string): number {
  const account = `officer.${department.toLowerCase()}`;
  const origin = { account, address: 'local' };
  const grants = [{ role: 'officer', department }] as const;
  const actor = { account, grants, memberOf: [department], via: 'system' } as const;
  const body: SaveAnswerBody = {
    answer: { kind: 'missing' },
    comment: 'تُستكمل لاحقًا',
    evidence: [],
  };
  for (const indicator of ['A', 'B', 'C', 'D', 'E']) {
    answers.save({
      ...{ cycle: '2025-Q1', department, indicator, body, base: 0, actor, origin },
      requestKey: `seed-${department}-${indicator}`,
    });
  }
  return submissions.show('2025-Q1', department, {}, actor).version;
}

beforeAll(async () => {
  bundle = await bundleServer();
  const store = openStore(folder);
  const services = createServices(store);
  seedEntry(services, '2999-01-01T00:00:00.000Z');
  for (const [at, department] of ['PP', 'QQ', 'RR'].entries()) {
    const uploader = `nudj=${openSession(services, 'officer', department)}`;
    officers.push(new CrashOfficer(uploader, makeUploads(department)));
    if (department === 'RR') continue;
    for (const [more, role] of (['officer', 'head'] as const).entries()) {
      const cookie = `nudj=${openSession(services, role, department)}`;
      officers.push(new CrashOfficer(cookie, makeSaves(department, 10 * at + 50 * more)));
    }
  }
  // Nobody writes answers where the quarter is submitted and taken back without a pause.
  const mover = `nudj=${openSession(services, 'officer', 'RR')}`;
  officers.push(new CrashOfficer(mover, makeMoves('RR', explainAll(services, 'RR'))));
  store.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(bundle, { force: true });
});

const countAcknowledged = (): number =>
  officers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

/** Starts the server, lets everybody work, and kills it at some moment. */
async function live(): Promise<void> {
  const server = await startServer(bundle, folder);
  const enough = countAcknowledged() + Math.floor(Math.random() * LONGEST_LIFE);
  const working = Promise.all(officers.map((officer) => officer.work(server.url)));
  while (countAcknowledged() < enough && server.isAlive()) await Promise.race([wait(1), working]);
  await wait(Math.random() * LONGEST_MOMENT_MS);
  await server.kill();
  await working;
}

const sentOf = (type: Sent['type']): Sent[] =>
  officers.flatMap(({ acknowledged }) => acknowledged.filter((sent) => sent.type === type));

/** Requests that an answer never came to: each may be there or not, and not twice. */
const waitingKeys = (): Set<string> =>
  new Set(officers.flatMap(({ waiting }) => waiting?.key ?? []));

interface Kept {
  readonly key: string;
  readonly value: number;
  readonly department: string;
  readonly indicator: string;
}

describe(`a server that is killed ${CRASHES} times while officers save, upload and submit`, () => {
  beforeAll(
    async () => {
      for (let crash = 0; crash < CRASHES; crash += 1) await live();
      // Opened by the server once more, as after a power cut; then nobody writes.
      const server = await startServer(bundle, folder);
      await server.kill();
    },
    60_000 + CRASHES * 10_000,
  );

  const open = (): Database.Database => new Database(join(folder, 'nudj.db'), { readonly: true });

  it('has done enough that the crashes fell into work', () => {
    const saves = sentOf('save').length;
    const uploads = sentOf('upload').length;
    const moves = sentOf('move').length;
    console.info(
      `${CRASHES} crashes; acknowledged: ${saves} saves, ${uploads} uploads, ${moves} moves`,
    );
    expect(saves).toBeGreaterThan(CRASHES * 5);
    expect(uploads).toBeGreaterThan(0);
    expect(moves).toBeGreaterThan(CRASHES / 2);
  });

  it('keeps every acknowledged save, exactly once, and nothing that nobody sent', () => {
    const kept = open()
      .prepare<[], Kept>(
        `SELECT request_key AS key, value, departments.code AS department, indicators.code AS indicator
         FROM answer_revisions
         JOIN departments ON departments.id = department_id
         JOIN indicators ON indicators.id = indicator_id
         WHERE source = 'entry' AND accepted = 1`,
      )
      .all();
    const byKey = new Map(kept.map((each) => [each.key, each]));
    expect(byKey.size).toBe(kept.length);
    for (const sent of sentOf('save')) {
      if (sent.type !== 'save') continue;
      const { key, value, department, indicator } = sent;
      expect(byKey.get(key)).toEqual({ key, value, department, indicator });
      byKey.delete(key);
    }
    const waiting = waitingKeys();
    const unknown = [...byKey.keys()].filter((key) => !waiting.has(key));
    expect(unknown.filter((key) => !key.startsWith('seed-'))).toEqual([]);
  });

  it('counts one version for each save, and the current answer is the last of them', () => {
    const wrong = open()
      .prepare(
        `SELECT answers.version, count(*) AS saves FROM answers
         JOIN answer_revisions AS kept USING (cycle_id, department_id, indicator_id)
         JOIN cycles ON cycles.id = cycle_id
         WHERE cycles.state = 'open' AND kept.accepted = 1
         GROUP BY cycle_id, department_id, indicator_id
         HAVING saves <> answers.version OR max(kept.version) <> answers.version
           OR sum(kept.version = answers.version AND kept.value = answers.value) <> 1`,
      )
      .all();
    expect(wrong).toEqual([]);
  });

  it('keeps every acknowledged document, exactly once, with its file as it was sent', () => {
    const kept = open()
      .prepare<[], { name: string; sha256: string }>('SELECT name, sha256 FROM evidence_revisions')
      .all();
    const byName = new Map(kept.map(({ name, sha256 }) => [name, sha256]));
    expect(byName.size).toBe(kept.length);
    for (const sent of sentOf('upload')) {
      if (sent.type !== 'upload') continue;
      expect(byName.get(`${sent.key}.pdf`)).toBe(sent.sha256);
    }
    for (const { sha256 } of kept) {
      const file = readFileSync(join(folder, 'evidence', sha256.slice(0, 2), sha256));
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    }
  });

  it('keeps every acknowledged submit and recall, exactly once and in its order', () => {
    const connection = open();
    const events = connection
      .prepare<[], { before: string; after: string }>(
        `SELECT before, after FROM audit_events
         WHERE action = 'submission.moved' AND department = 'RR' ORDER BY id`,
      )
      .all()
      .map(({ before, after }) => {
        const { version } = JSON.parse(before) as { version: number };
        return `${(JSON.parse(after) as { state: string }).state} ${version}`;
      });
    const acknowledged = sentOf('move').map(({ key }) => key);
    expect(events.slice(0, acknowledged.length)).toEqual(acknowledged);
    // At most the one that an answer never came to.
    const waiting = waitingKeys();
    expect(events.slice(acknowledged.length).filter((key) => !waiting.has(key))).toEqual([]);
    expect(events.length - acknowledged.length).toBeLessThanOrEqual(1);
    const kept = connection
      .prepare<[], { state: string; version: number; submitted: number }>(
        `SELECT submissions.state, version, submitted_at IS NOT NULL AS submitted FROM submissions
         JOIN departments ON departments.id = department_id WHERE departments.code = 'RR'`,
      )
      .get();
    const [state, version] = events.at(-1)?.split(' ') ?? [];
    expect(kept).toEqual({
      state,
      version: Number(version) + 1,
      submitted: state === 'submitted' ? 1 : 0,
    });
  });

  it('has a database without fault and an audit chain without a gap, an event for each change', () => {
    const connection = open();
    expect(connection.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(verifyChain(connection).ok).toBe(true);
    const counts = connection
      .prepare(
        `SELECT
           (SELECT count(*) FROM audit_events WHERE action = 'answer.saved') AS saved,
           (SELECT count(*) FROM answer_revisions WHERE source = 'entry') AS revisions,
           (SELECT count(*) FROM audit_events WHERE action = 'evidence.added') AS added,
           (SELECT count(*) FROM evidence_revisions) AS documents`,
      )
      .get() as Record<string, number>;
    expect(counts['saved']).toBe(counts['revisions']);
    expect(counts['added']).toBe(counts['documents']);
  });
});
