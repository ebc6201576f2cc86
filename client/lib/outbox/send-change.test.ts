import { expect, it } from 'vitest';
import { outcomeOf } from './send-change.ts';

const answer = (status: number, body: unknown, headers = {}) =>
  outcomeOf(
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
  );

it.each([401, 408, 429, 500, 502, 503, 504])('keeps what was typed after %i', async (status) => {
  expect(await answer(status, '<html>')).toMatchObject({ kind: 'held' });
});

it('waits as long as it is asked to', async () => {
  expect(await answer(429, {}, { 'retry-after': '30' })).toMatchObject({ waitSeconds: 30 });
});

it('takes a step of the sign-in that is left for signed out', async () => {
  const outcome = await answer(403, { code: 'access.totp_code_needed' });
  expect(outcome).toEqual({ kind: 'held', why: 'signed_out' });
});

it('hands over both answers of a conflict', async () => {
  const outcome = await answer(412, { code: 'answer.changed', current: { current: 1, sent: 2 } });
  expect(outcome).toEqual({ kind: 'conflict', conflict: { current: 1, sent: 2 } });
});

it.each([400, 403, 404, 409, 422])('says why the server refuses with %i', async (status) => {
  expect(await answer(status, { code: 'x.y', title: 'words' })).toEqual({
    kind: 'refused',
    refusal: { status, code: 'x.y', title: 'words' },
  });
});
