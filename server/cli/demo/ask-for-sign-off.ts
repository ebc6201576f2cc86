import type { Actor } from '#shared/domain/access/actor.ts';
import type { Services } from '#server/compose.ts';
import { CHAIR } from './appeal-last-quarter.ts';

const REASON = 'قررت اللجنة أن يعتمد رئيس كل دائرة تقديمها قبل إرساله';
const WAITING = 'MPWH';

/** Lets heads sign off from now on; one department takes its submission back, and it waits for its head. */
export function askForSignOff({ cycles, submissions }: Services, quarter: string): void {
  cycles.setSignOff(quarter, { signOff: true, reason: REASON }, CHAIR);
  const account = `officer.${WAITING.toLowerCase()}`;
  const actor: Actor = {
    account,
    grants: [{ role: 'officer', department: WAITING }],
    memberOf: [WAITING],
    via: 'system',
  };
  const asking = { actor, origin: { account, address: 'local' } };
  const { state, version } = submissions.show(quarter, WAITING, {}, actor);
  // A department that did not submit in a demonstration of another seed has nothing to sign off.
  if (state !== 'submitted') return;
  const recalled = submissions.move(quarter, WAITING, { to: 'draft', version }, asking);
  const back = { to: 'awaiting_signoff', version: recalled.version } as const;
  submissions.move(quarter, WAITING, back, asking);
}
