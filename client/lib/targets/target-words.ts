import type { Translator } from '#client/i18n/translator.ts';
import type { TargetSource, TargetState } from '#shared/domain/targets/target-state.ts';

const states = {
  met: 'target.state.met',
  on_track: 'target.state.on_track',
  at_risk: 'target.state.at_risk',
  missed: 'target.state.missed',
  not_enough_quarters: 'target.state.not_enough_quarters',
} as const;

const sources = {
  department: 'target.source.department',
  national: 'target.source.national',
  framework: 'target.source.framework',
} as const;

/** How a target stands, in words. */
export function targetStateWord(state: TargetState, t: Translator['t']): string {
  return t(states[state]);
}

/** Where a target comes from, in words. */
export function targetSourceWord(source: TargetSource, t: Translator['t']): string {
  return t(sources[source]);
}
