/** How a target stands. Words for each: the method page and docs/language.md. */
export const TARGET_STATES = [
  'met',
  'on_track',
  'at_risk',
  'missed',
  'not_enough_quarters',
] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/**
 * Where a target comes from, the strongest first: what was set for the department itself, what was set for the whole
 * country, what the framework says.
 */
export const TARGET_SOURCES = ['department', 'national', 'framework'] as const;
export type TargetSource = (typeof TARGET_SOURCES)[number];

/** The years that a target may be set for. */
export const FIRST_TARGET_YEAR = 2000;
export const LAST_TARGET_YEAR = 2100;
