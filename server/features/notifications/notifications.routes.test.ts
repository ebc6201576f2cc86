import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { NoticesResponse } from '#shared/contracts/notices.ts';
import type { SessionResponse } from '#shared/contracts/session.ts';
import { DUE, SUBMISSION } from '#server/testing/entry-app.ts';
import { createNoticeApp, officerOf, type NoticeApp } from '#server/testing/notice-app.ts';
import { createReviewApp } from '#server/testing/review-app.ts';
import { actorIn } from '#server/testing/actors.ts';

const NOTICES = '/api/v1/notices';
const MAIL = '/api/v1/account/mail';

function moved({ services }: NoticeApp, from: string, to: string, reason?: string): void {
  services.store.transact((writer) =>
    services.accounts.context.record(writer, {
      account: 'reviewer',
      address: 'local',
      action: 'submission.moved',
      subject: '2025-Q1',
      department: 'PP',
      before: { state: from },
      after: { state: to },
      reason: reason ?? null,
    } as never),
  );
}

describe('notices', () => {
  it('are for whoever is signed in, and each sees the own ones only', async () => {
    const test = createNoticeApp();
    test.addPerson('omar', officerOf('PP'));
    test.addPerson('qasim', officerOf('QQ'));
    await request(test.app).get(NOTICES).expect(401);
    moved(test, 'under_review', 'accepted');
    expect(test.kindsOf('omar')).toEqual(['accepted']);
    expect(test.kindsOf('qasim')).toEqual([]);
  });

  it('are counted in the session until they are read, up to the moment that was seen', async () => {
    const test = createNoticeApp();
    const officer = test.signedInAs('officer');
    const unread = async (): Promise<number> =>
      ((await officer.get('/api/v1/session').expect(200)).body as SessionResponse).unread;
    expect(await unread()).toBe(0);
    moved(test, 'under_review', 'returned', 'المستند ناقص');
    expect(await unread()).toBe(1);
    const list = (await officer.get(NOTICES).expect(200)).body as NoticesResponse;
    expect(list.notices).toMatchObject([
      {
        fact: { kind: 'returned', cycle: '2025-Q1', answers: 0, reason: 'المستند ناقص' },
        department: { code: 'PP' },
        read: false,
      },
    ]);
    const until = list.notices[0]?.at;
    test.forward(0.01);
    moved(test, 'under_review', 'accepted');
    const read = await officer.post(`${NOTICES}/read`).send({ until }).expect(200);
    expect(read.body).toEqual({ unread: 1 });
    await officer.post(`${NOTICES}/read`).send({ until: 'yesterday' }).expect(400);
  });

  it('tell the other side what was said about an answer, and a reviewer only while it is theirs', async () => {
    const test = await createReviewApp();
    const { services, officer, reviewer, other, step } = test;
    const say = async (agent: typeof officer, text: string): Promise<void> => {
      await agent.post(`${SUBMISSION}/answers/A/comments`).send({ text }).expect(200);
    };
    const told = (username: string) =>
      services.notifications
        .list(username)
        .notices.map(({ fact, department }) => [fact, department?.code]);
    await say(officer, 'قبل أن يبدأ أحد المراجعة');
    expect(told('reviewer')).toEqual([]);
    await step(reviewer, 'under_review');
    await say(other, 'من أين هذا الرقم؟');
    await say(officer, 'من السجل');
    const fact = { kind: 'commented', cycle: '2025-Q1', indicator: 'A' };
    expect(told('officer.pp')).toEqual([
      [{ ...fact, side: 'committee', text: 'من أين هذا الرقم؟' }, 'PP'],
    ]);
    expect(told('reviewer')).toEqual([[{ ...fact, side: 'department', text: 'من السجل' }, 'PP']]);
    expect(told('reviewer.two')).toEqual([]);
  });

  it('say nothing where a department recalled its own submission', () => {
    const test = createNoticeApp();
    test.addPerson('omar', officerOf('PP'));
    moved(test, 'submitted', 'returned');
    expect(test.kindsOf('omar')).toEqual([]);
  });

  it('are undone with the change that they tell of', () => {
    const test = createNoticeApp();
    const { store, notifications } = test.services;
    test.addPerson('omar', officerOf('PP'));
    expect(() =>
      store.transact((writer) => {
        const fact = { kind: 'accepted', cycle: '2025-Q1' } as const;
        notifications.notify(writer, { to: { department: 'PP' }, fact });
        throw new Error('the change fails');
      }),
    ).toThrow('the change fails');
    expect(test.kindsOf('omar')).toEqual([]);
  });

  it('tell every measured department that a cycle is open, and everyone what is published', () => {
    const test = createNoticeApp();
    const { cycles, store, notifications } = test.services;
    test.addPerson('omar', officerOf('PP'));
    test.addPerson('qasim', officerOf('QQ'));
    test.addPerson('lena', [{ role: 'leader', department: null }]);
    const asking = {
      actor: actorIn('chair'),
      origin: { account: 'chair', address: 'local' },
    };
    const framework = { id: 'entry', version: '1.0' };
    cycles.schedule({ code: '2025-Q2', framework, dueAt: '2025-07-15T00:00:00Z' }, asking);
    expect(test.kindsOf('omar')).toEqual([]);
    cycles.move('2025-Q2', { to: 'open' }, asking);
    expect(test.kindsOf('omar')).toEqual(['cycle_opened']);
    expect(test.kindsOf('qasim')).toEqual(['cycle_opened']);
    expect(test.kindsOf('lena')).toEqual([]);
    store.transact((writer) =>
      notifications.notify(writer, {
        to: { everyone: true },
        fact: { kind: 'published', cycle: '2025-Q1', revision: 1 },
      }),
    );
    expect(test.kindsOf('lena')).toEqual(['published']);
  });
});

describe('a deadline that is near', () => {
  it('is told seven and two days before, once each, to those who have not submitted', () => {
    const test = createNoticeApp();
    const { notifications } = test.services;
    test.addPerson('omar', officerOf('PP'));
    expect(notifications.tellDue()).toBe(0);
    test.clock.now = new Date(Date.parse(DUE) - 7 * 86_400_000);
    expect(notifications.tellDue()).toBe(3);
    expect(notifications.tellDue()).toBe(0);
    // A clock that is set back repeats nothing.
    test.forward(-3);
    expect(notifications.tellDue()).toBe(0);
    test.forward(8);
    expect(notifications.tellDue()).toBe(3);
    expect(test.kindsOf('omar')).toEqual(['due', 'due']);
    test.forward(10);
    expect(notifications.tellDue()).toBe(0);
  });

  it('is told again where it was moved', async () => {
    const test = createNoticeApp();
    const { notifications } = test.services;
    test.addPerson('omar', officerOf('PP'));
    test.clock.now = new Date(Date.parse(DUE) - 86_400_000);
    expect(notifications.tellDue()).toBe(3);
    const dueAt = new Date(Date.parse(DUE) + 6 * 86_400_000).toISOString();
    await test
      .signedInAs('chair')
      .post(`${SUBMISSION}/extension`)
      .send({ dueAt, reason: 'انقطاع الكهرباء' })
      .expect(200);
    expect(test.kindsOf('omar')).toEqual(['extended', 'due']);
    expect(notifications.tellDue()).toBe(1);
    expect(test.kindsOf('omar')).toEqual(['due', 'extended', 'due']);
  });
});

describe('the mail settings', () => {
  it('are the own ones, and their change is in the audit trail', async () => {
    const test = createNoticeApp();
    const officer = test.signedInAs('officer');
    await request(test.app).get(MAIL).expect(401);
    expect((await officer.get(MAIL).expect(200)).body).toEqual({
      wanted: true,
      language: 'ar',
      sends: false,
      address: 'officer.pp@example.org',
    });
    await officer.put(MAIL).send({ wanted: false, language: 'de' }).expect(400);
    await officer.put(MAIL).send({ wanted: false, language: 'en' }).expect(200);
    expect((await officer.get(MAIL)).body).toMatchObject({ wanted: false, language: 'en' });
    const told = test.services.store.connection
      .prepare("SELECT subject, after FROM audit_events WHERE action = 'account.mail_changed'")
      .all();
    expect(told).toEqual([{ subject: 'officer.pp', after: '{"language":"en","wanted":false}' }]);
  });
});
