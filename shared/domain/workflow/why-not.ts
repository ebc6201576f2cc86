/** Why something cannot be written or moved: a closed list, so that every page has a sentence for each. */
export const WHY_NOT = [
  'not_yours',
  'cycle_not_open',
  'past_due',
  'wrong_state',
  'not_returned',
  'not_due',
  'blocked',
  'needs_reason',
  'needs_signoff',
  'no_signoff',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];
