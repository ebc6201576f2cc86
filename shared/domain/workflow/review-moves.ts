/** Why something about a review cannot be done: a closed list, so that every page has a sentence for each. */
export const REVIEW_WHY_NOT = [
  'not_yours',
  'own_department',
  'wrong_state',
  'cycle_closed',
  'not_claimed',
  'claimed_by_other',
  'not_due',
  'undecided',
  'returns_waiting',
  'nothing_to_return',
  'nothing_to_adjust',
  'needs_reason',
] as const;
export type ReviewWhyNot = (typeof REVIEW_WHY_NOT)[number];
