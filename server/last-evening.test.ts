import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { SaveAnswerResponse } from '#shared/contracts/answers.ts';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { answerSpec } from '#shared/domain/answers/answer-spec.ts';
import { isDueIn } from '#shared/domain/calendar/quarter.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { createApp } from './app.ts';
import { nationalFrameworks, readFixture } from './cli/demo/demo-fixtures.ts';
import { createServices } from './compose.ts';
import { verifyChain } from './features/audit/verify-chain.ts';
import { createAppServer } from './http/app-server.ts';
import { openStore } from './store/open.ts';
import { openSession } from './testing/test-app.ts';

const QUARTER = '2025-Q1';

const framework = nationalFrameworks().at(-1)!;
const due = framework.nodes
  .filter(isIndicator)
  .filter(({ frequency }) => isDueIn(frequency, QUARTER));

function answerTo(node: (typeof due)[number]): AnswerInput {
  const { kind, levels, items } = answerSpec(framework, node);
  switch (kind) {
    case 'boolean':
      return { kind, value: true };
    case 'level':
      return { kind, position: levels[1]?.position ?? 0 };
    case 'checklist':
      return { kind, items: items.slice(0, 2).map(({ code }) => code) };
    case 'percentage':
    case 'ratio':
      return { kind, numerator: 45, denominator: 60 };
    case 'number':
    case 'derived':
      return { kind: 'number', value: 12.5 };
  }
}

it('24 officers who save 60 answers each at once lose none of them, and none is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nudj-evening-'));
  const store = openStore(folder);
  const services = createServices(store);
  services.departments.importDepartments(readFixture('departments.json'));
  const { id } = services.frameworks.importFramework(framework);
  services.cycles.openCycle(QUARTER, id, { dueAt: '2999-01-01T00:00:00.000Z', signOff: false });
  const server = createAppServer(createApp({ services, logger: pino({ level: 'silent' }) }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const codes = services.departments.list().map(({ code }) => code);
  expect([codes.length, due.length]).toEqual([24, 60]);

  const saveAll = async (department: string): Promise<number[]> => {
    const cookie = `nudj=${openSession(services, 'officer', department)}`;
    const versions: number[] = [];
    for (const node of due) {
      const path = `/api/v1/cycles/${QUARTER}/submissions/${department}/answers/${node.code}`;
      const response = await fetch(`${url}${path}`, {
        method: 'PUT',
        headers: {
          cookie,
          'content-type': 'application/json',
          'if-match': '"0"',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({ answer: answerTo(node) }),
      });
      expect(response.status).toBe(200);
      versions.push(((await response.json()) as SaveAnswerResponse).version);
    }
    return versions;
  };

  try {
    const versions = await Promise.all(codes.map(saveAll));
    expect(versions.flat()).toEqual(Array.from({ length: 24 * 60 }, () => 1));
    const { connection } = store;
    const count = (sql: string): unknown => connection.prepare(sql).pluck().get();
    expect(count('SELECT count(*) FROM answers')).toBe(24 * 60);
    expect(count("SELECT count(*) FROM answer_revisions WHERE source = 'entry'")).toBe(24 * 60);
    expect(count("SELECT count(*) FROM submissions WHERE state = 'draft'")).toBe(24);
    expect(verifyChain(connection).ok).toBe(true);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
