import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { AuditExportResponse, AuditResponse } from '#shared/contracts/audit.ts';
import { ROLES } from '#shared/domain/access/actor.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { recordEvent } from './record-event.ts';
import { verifyChain } from './verify-chain.ts';

function withEvents(count: number) {
  const test = createSmallApp();
  test.services.store.transact((writer) => {
    for (let number = 0; number < count; number += 1) {
      recordEvent(
        writer,
        {
          account: number % 2 === 0 ? 'chair' : 'officer.pp',
          address: '127.0.0.1',
          action: number % 3 === 0 ? 'weight.changed' : 'answer.saved',
          subject: `S${number}`,
          department: number % 2 === 0 ? null : 'PP',
          before: { value: number },
        },
        new Date(Date.UTC(2024, 0, 1 + number)),
      );
    }
  });
  return test;
}

describe('GET /api/v1/audit', () => {
  it('is read by administrator and chair only', async () => {
    const { app, signedInAs } = createSmallApp();
    await request(app).get('/api/v1/audit').expect(401);
    for (const role of ROLES) {
      const mayRead = role === 'admin' || role === 'chair';
      await signedInAs(role)
        .get('/api/v1/audit')
        .expect(mayRead ? 200 : 403);
      await signedInAs(role)
        .get('/api/v1/audit/export')
        .expect(mayRead ? 200 : 403);
    }
  });

  it('pages from the newest to the oldest without losing or repeating an event', async () => {
    const { signedInAs } = withEvents(230);
    const chair = signedInAs('chair');
    const seen: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = cursor === '' ? {} : { before: cursor };
      const response = await chair.get('/api/v1/audit').query(query).expect(200);
      const page = response.body as AuditResponse;
      seen.push(...page.events.map((event) => event.id));
      cursor = page.next;
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect(seen.length).toBeGreaterThanOrEqual(230);
  });

  it('filters by who, what, department and day', async () => {
    const { signedInAs } = withEvents(30);
    const chair = signedInAs('chair');
    const query = {
      account: 'officer.pp',
      action: 'weight',
      department: 'PP',
      from: '2024-01-05',
      to: '2024-01-20',
    };
    const response = await chair.get('/api/v1/audit').query(query).expect(200);
    expect((response.body as AuditResponse).events.map((event) => event.subject)).toEqual([
      'S15',
      'S9',
    ]);
    const exported = await chair.get('/api/v1/audit/export').query(query).expect(200);
    expect((exported.body as AuditExportResponse).events.map((event) => event.subject)).toEqual([
      'S9',
      'S15',
    ]);
  });

  it.each(['from=yesterday', 'before=-1', 'department=moh', 'account='])(
    'refuses the filter %s',
    async (filter) => {
      const { signedInAs } = createSmallApp();
      await signedInAs('chair').get(`/api/v1/audit?${filter}`).expect(400);
    },
  );

  it('treats signs of a pattern in a filter as letters', async () => {
    const { signedInAs } = withEvents(3);
    const response = await signedInAs('chair').get('/api/v1/audit?action=%25saved').expect(200);
    expect((response.body as AuditResponse).events).toEqual([]);
  });

  it('leaves a whole chain behind', () => {
    const { services } = withEvents(20);
    expect(verifyChain(services.store.connection).ok).toBe(true);
  });
});
