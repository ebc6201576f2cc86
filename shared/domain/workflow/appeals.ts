import { type Actor, belongsTo, hasRole, mayChangeAnything } from '../access/actor.ts';
import type { CycleStateName } from './cycle-moves.ts';
import { actsFor } from './writing.ts';

/** Why an indicator cannot be appealed, or an appeal not be decided: a closed list with a sentence for each. */
export const APPEAL_WHY_NOT = [
  'not_yours',
  'own_department',
  'not_preliminary',
  'window_closed',
  'not_due',
  'appealed',
  'decided',
] as const;
export type AppealWhyNot = (typeof APPEAL_WHY_NOT)[number];

/** Everything that decides whether a department may appeal. Moments are milliseconds since 1970. */
export interface AppealSituation {
  readonly department: string;
  readonly cycle: CycleStateName;
  /** Until when appeals are taken, to the last moment; null where none are. */
  readonly appealsUntil: number | null;
  readonly now: number;
}

/** Why an actor cannot appeal for a department at all; null where they can: its own people, inside the window. */
export function whyNotAppeal(
  actor: Actor,
  { department, cycle, appealsUntil, now }: AppealSituation,
): AppealWhyNot | null {
  if (!actsFor(actor, department)) return 'not_yours';
  if (cycle !== 'preliminary') return 'not_preliminary';
  return appealsUntil !== null && now <= appealsUntil ? null : 'window_closed';
}

/** Why one indicator cannot be appealed where appeals are taken: it was not measured, or was appealed before. */
export function whyNotAppealAnswer(answer: {
  readonly due: boolean;
  readonly isAppealed: boolean;
}): AppealWhyNot | null {
  if (!answer.due) return 'not_due';
  return answer.isAppealed ? 'appealed' : null;
}

/**
 * Why an actor cannot decide an appeal; null where they can. The chair does, of other departments than their own;
 * one that is still open at publication may be decided later.
 */
export function whyNotDecide(
  actor: Actor,
  appeal: {
    readonly department: string;
    readonly cycle: CycleStateName;
    readonly state: 'open' | 'upheld' | 'dismissed';
  },
): AppealWhyNot | null {
  if (!hasRole(actor, 'chair') || !mayChangeAnything(actor)) return 'not_yours';
  if (belongsTo(actor, appeal.department)) return 'own_department';
  if (appeal.cycle !== 'preliminary' && appeal.cycle !== 'published') return 'not_preliminary';
  return appeal.state === 'open' ? null : 'decided';
}
