import type { Agent } from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { createEntryApp, SUBMISSION } from '#server/testing/entry-app.ts';

const SIGN_OFF = '/api/v1/cycles/2025-Q1/sign-off';
const reason = 'قرار اللجنة العليا';
const put = (agent: Agent, signOff: boolean) => agent.put(SIGN_OFF).send({ signOff, reason });

/** An application in which PP has explained every answer that it does not give. */
async function createExplainedApp(signOff: boolean) {
  const test = createEntryApp({ signOff });
  const officer = test.signedInAs('officer');
  for (const code of ['A', 'B', 'C', 'D', 'E']) {
    const extra = { comment: 'تُستكمل لاحقًا' };
    await test.save(officer, code, { kind: 'missing' }, extra).expect(200);
  }
  const show = async () => (await officer.get(SUBMISSION).expect(200)).body as SubmissionResponse;
  const send = async (agent: Agent, to: string) => {
    const { version } = await show();
    return agent.post(`${SUBMISSION}/transitions`).send({ to, version });
  };
  return {
    ...test,
    officer,
    head: test.signedInAs('head'),
    chair: test.signedInAs('chair'),
    show,
    send,
  };
}

describe('whether heads sign off', () => {
  it('is the chair’s to change, with a reason, while the quarter is scheduled or open', async () => {
    const { signedInAs, chair, services } = await createExplainedApp(false);
    for (const role of ['officer', 'head', 'reviewer', 'leader', 'admin'] as const) {
      await put(signedInAs(role), true).expect(403);
    }
    await chair.put(SIGN_OFF).send({ signOff: true }).expect(400);
    await chair
      .put(SIGN_OFF.replace('2025-Q1', '2030-Q1'))
      .send({ signOff: true, reason })
      .expect(404);
    const changed = await put(chair, true).expect(200);
    expect(changed.body).toMatchObject({ state: 'open', signOff: true });
    const audit = await signedInAs('admin')
      .get('/api/v1/audit?action=cycle.sign_off_changed')
      .expect(200);
    expect(audit.body).toMatchObject({
      events: [{ subject: '2025-Q1', account: 'chair', reason }],
    });
    services.cycles.closeUnreviewed('2025-Q1');
    const late = await put(chair, false).expect(409);
    expect((late.body as Problem).code).toBe('cycle.wrong_state');
  });

  it('asked for from now on, sends what was not sent through the head', async () => {
    const { chair, officer, head, send, show } = await createExplainedApp(false);
    await put(chair, true).expect(200);
    expect((await send(officer, 'submitted')).status).toBe(409);
    expect((await send(officer, 'awaiting_signoff')).status).toBe(200);
    expect((await send(head, 'submitted')).status).toBe(200);
    expect((await show()).state).toBe('submitted');
  });

  it.each(['officer', 'head'] as const)(
    'no longer asked for, sends nothing in anybody’s name: the %s sends what waits',
    async (who) => {
      const test = await createExplainedApp(true);
      expect((await test.send(test.officer, 'awaiting_signoff')).status).toBe(200);
      expect((await test.send(test.officer, 'submitted')).status).toBe(409);
      await put(test.chair, false).expect(200);
      expect((await test.show()).state).toBe('awaiting_signoff');
      expect((await test.send(test[who], 'submitted')).status).toBe(200);
      expect((await test.show()).state).toBe('submitted');
    },
  );
});
