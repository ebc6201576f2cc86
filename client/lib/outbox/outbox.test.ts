import { describe, expect, it } from 'vitest';
import type { SaveAnswerBody } from '#shared/contracts/answers.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { entryId, type OutboxEntry } from './outbox-entry.ts';
import { Outbox } from './outbox.ts';
import { createMemoryStore } from './outbox-store.ts';
import type { Outcome } from './send-change.ts';

const place = { cycle: '2024-Q4', department: 'MOH', indicator: 'SRV.07' };
const id = entryId({ ...place, user: 'officer.moh' });
const draft = (text: string): AnswerDraft => ({
  ...{ notApplicable: false, reason: '', texts: [text], choice: null, items: null, comment: '' },
  evidence: [],
});
const body = (value: number): SaveAnswerBody => ({
  answer: { kind: 'number', value },
  comment: null,
  evidence: [],
});
const saved = (version: number): Outcome => ({
  kind: 'received',
  saved: { version, savedAt: '2024-12-03T10:42:00Z', submission: version },
});

/** An outbox on a desk: what is sent is noted, what the server says is laid out beforehand. */
function onDesk(outcomes: (Outcome | 'wait')[], entries = new Map<string, OutboxEntry>()) {
  const sent: { key: string; base: number; value: unknown }[] = [];
  const desk = {
    entries,
    sent,
    who: 'officer.moh' as string | null | Error,
    answer: undefined as ((outcome: Outcome) => void) | undefined,
    keys: 0,
  };
  const outbox = new Outbox({
    user: 'officer.moh',
    store: createMemoryStore(entries),
    send: (_, attempt) => {
      const { answer } = attempt.body;
      sent.push({ key: attempt.key, base: attempt.base, value: 'value' in answer && answer.value });
      const next = outcomes.shift() ?? saved(99);
      return next === 'wait'
        ? new Promise((resolve) => (desk.answer = resolve))
        : Promise.resolve(next);
    },
    whoIsSignedIn: () =>
      desk.who instanceof Error ? Promise.reject(desk.who) : Promise.resolve(desk.who),
    onReceived: () => undefined,
    newKey: () => `key-${++desk.keys}`,
    now: () => new Date(`2024-12-03T10:40:${String(desk.keys).padStart(2, '0')}Z`),
    later: () => () => undefined,
  });
  const type = (value: number, version = 0) =>
    void outbox.write(place, { draft: draft(String(value)), body: body(value), version });
  return { outbox, desk, sent, entries, type };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the outbox', () => {
  it('keeps what is typed on the device at once and removes it when the server has it', async () => {
    const { outbox, entries, sent, type } = onDesk([saved(1)]);
    type(4.2);
    expect(outbox.snapshot().entries.get(id)?.draft.texts).toEqual(['4.2']);
    await settle();
    expect(entries.has(id)).toBe(true);
    await outbox.flush();
    expect(sent).toEqual([{ key: 'key-1', base: 0, value: 4.2 }]);
    expect(entries.size).toBe(0);
  });

  it('tries again when the link comes back while a request fails', async () => {
    const { outbox, desk, sent, entries, type } = onDesk(['wait', saved(1)]);
    type(4.2);
    const failing = outbox.flush();
    await settle();
    outbox.wake();
    desk.answer?.({ kind: 'held', why: 'offline' });
    await failing;
    await settle();
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
    expect(entries.size).toBe(0);
  });

  it('sends only the last of what was typed in a row', async () => {
    const { outbox, sent, type } = onDesk([saved(1)]);
    type(1);
    type(12);
    await outbox.flush();
    expect(sent.map(({ value }) => value)).toEqual([12]);
  });

  it('repeats a lost request with its own key, then sends what was typed since upon its version', async () => {
    const { outbox, sent, entries, type } = onDesk([
      { kind: 'held', why: 'offline' },
      saved(7),
      saved(8),
    ]);
    type(5, 6);
    await outbox.flush();
    expect(outbox.snapshot().hold).toBe('offline');
    type(50, 6);
    await outbox.flush();
    await outbox.flush();
    expect(sent).toEqual([
      { key: 'key-1', base: 6, value: 5 },
      { key: 'key-1', base: 6, value: 5 },
      { key: 'key-2', base: 7, value: 50 },
    ]);
    expect(entries.size).toBe(0);
    expect(outbox.snapshot().hold).toBeNull();
  });

  it('loses nothing that is typed while a request is under way', async () => {
    const { outbox, desk, sent, type } = onDesk(['wait', saved(2)]);
    type(1);
    const flushing = outbox.flush();
    await settle();
    type(2);
    desk.answer?.(saved(1));
    await flushing;
    await outbox.flush();
    expect(sent.map(({ key, base, value }) => [key, base, value])).toEqual([
      ['key-1', 0, 1],
      ['key-2', 1, 2],
    ]);
  });

  it('goes on after the page was closed in the middle of a request', async () => {
    const first = onDesk(['wait']);
    first.type(3);
    void first.outbox.flush();
    await settle();
    const second = onDesk([saved(1)], first.entries);
    await second.outbox.load();
    await second.outbox.flush();
    expect(second.sent).toEqual([{ key: 'key-1', base: 0, value: 3 }]);
    expect(first.entries.size).toBe(0);
  });

  it.each([
    ['another person', 'officer.moj', 'other_user'],
    ['nobody', null, 'signed_out'],
    ['a server that does not answer', new Error('network'), 'offline'],
  ] as const)('sends nothing while %s is at the desk', async (_, who, hold) => {
    const { outbox, desk, sent, entries, type } = onDesk([]);
    desk.who = who;
    type(4);
    await outbox.flush();
    expect(sent).toEqual([]);
    expect(outbox.snapshot().hold).toBe(hold);
    desk.who = 'officer.moh';
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(entries.size).toBe(0);
  });

  it('asks again who is there after the window was left', async () => {
    const { outbox, desk, sent, type } = onDesk([]);
    type(1);
    await outbox.flush();
    desk.who = 'officer.moj';
    outbox.forgetWho();
    type(2);
    await outbox.flush();
    expect(sent).toHaveLength(1);
  });

  it('never reads another user’s entries', async () => {
    const { outbox, entries, type } = onDesk([]);
    type(1);
    await settle();
    const kept = entries.get(id);
    if (kept) entries.set('x', { ...kept, id: 'x', user: 'officer.moj' });
    const other = onDesk([], entries);
    await other.outbox.load();
    expect([...other.outbox.snapshot().entries.keys()]).toEqual([id]);
    expect(outbox.user).toBe('officer.moh');
  });

  it('waits for a choice when somebody else saved first, and builds on theirs', async () => {
    const given = { version: 9, ...body(7), value: 7, by: 'head.moh', at: '2024-12-03T10:00:00Z' };
    const conflict = { current: given, sent: { ...given, version: 10 } };
    const { outbox, sent, entries, type } = onDesk([{ kind: 'conflict', conflict }, saved(11)]);
    type(5, 8);
    await outbox.flush();
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(outbox.snapshot().entries.get(id)?.conflict?.current.by).toBe('head.moh');
    outbox.keepMine(id);
    await outbox.flush();
    expect(sent.at(-1)).toEqual({ key: 'key-2', base: 9, value: 5 });
    expect(entries.size).toBe(0);
  });

  it('keeps what was refused and sends the correction', async () => {
    const refusal = { status: 409, code: 'submission.past_due', title: 'late' };
    const { outbox, sent, type } = onDesk([{ kind: 'refused', refusal }, saved(1)]);
    type(5);
    await outbox.flush();
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(outbox.snapshot().entries.get(id)?.refused?.code).toBe('submission.past_due');
    type(6);
    await outbox.flush();
    expect(sent).toHaveLength(2);
  });

  it('keeps what cannot be read, and sends nothing of it', async () => {
    const { outbox, sent, entries } = onDesk([]);
    void outbox.write(place, { draft: draft('1,234'), body: null, version: 0 });
    await outbox.flush();
    expect(sent).toEqual([]);
    expect(entries.get(id)?.draft.texts).toEqual(['1,234']);
  });
});
