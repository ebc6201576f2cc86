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
