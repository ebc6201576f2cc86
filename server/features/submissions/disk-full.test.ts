import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import { verifyChain } from '#server/features/audit/verify-chain.ts';
import { createEntryApp, SUBMISSION } from '#server/testing/entry-app.ts';

const LONG = 'ن'.repeat(1900);

describe('a save while the disk is full', () => {
  it('is refused as such, alone and among others; reading goes on, nothing is half written', async () => {
    const { signedInAs, save, services } = createEntryApp();
    const { connection } = services.store;
    const officer = signedInAs('officer');
    const head = signedInAs('head');
    const limit = connection.pragma('max_page_count', { simple: true }) as number;
    const pages = connection.pragma('page_count', { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages + 6}`);

    const saveLong = (version: number) =>
      save(officer, 'C', { kind: 'number', value: version }, { version, comment: LONG });
    let saved = 0;
    let refused = await saveLong(saved);
    for (; refused.status === 200 && saved < 50; refused = await saveLong(saved)) saved += 1;
    expect(saved).toBeGreaterThan(0);
    expect(refused.status).toBe(507);
    expect((refused.body as Problem).code).toBe('storage.full');

    const together = await Promise.all([
      save(officer, 'A', { kind: 'number', value: 1 }, { comment: LONG }),
      save(head, 'D', { kind: 'number', value: 2 }, { comment: LONG }),
    ]);
    expect(together.map(({ status }) => status)).toEqual([507, 507]);

    await officer.get(SUBMISSION).expect(200);
    const count = (sql: string): unknown => connection.prepare(sql).pluck().get();
    const kept = "FROM answer_revisions WHERE source = 'entry'";
    expect(count(`SELECT count(*) ${kept}`)).toBe(saved);
    expect(count("SELECT count(*) FROM audit_events WHERE action = 'answer.saved'")).toBe(saved);
    expect(verifyChain(connection).ok).toBe(true);
    expect(connection.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);

    connection.pragma(`max_page_count = ${limit}`);
    const after = await saveLong(saved);
    expect(after.body).toMatchObject({ version: saved + 1 });
  });
});
