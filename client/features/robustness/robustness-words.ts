import type { Translator } from '#client/i18n/translator.ts';
import type { RobustnessFactDto, RobustnessSettingsDto } from '#shared/contracts/robustness.ts';
import { shareWords } from './share-words.ts';

/** Shares that the words name: of the draws in a range, and for telling two apart (scoring.md §9). */
export const shareInside = 0.9;
export const shareApart = 0.95;

/** How sure the ranking is, in a sentence or two. */
export function surenessWords(facts: readonly RobustnessFactDto[], i18n: Translator): string {
  return facts
    .map((fact) => factWords(fact, i18n))
    .filter(Boolean)
    .join(' ');
}

function factWords(fact: RobustnessFactDto, i18n: Translator): string {
  const { t, number } = i18n;
  switch (fact.kind) {
    case 'leader_clear':
      return t('robustness.fact.leader', { probability: shareWords(fact.probability, i18n) });
    case 'leaders_indistinguishable':
      return t('robustness.fact.leaders', { count: fact.departments.length });
    case 'places_close':
      return t('robustness.fact.close', { from: number(fact.from), to: number(fact.to) });
    case 'all_distinguishable':
      return t('robustness.fact.all');
    case 'widest_interval':
      return '';
  }
}

/** What the draws vary, with the numbers that let anybody repeat them. */
export function settingsWords(settings: RobustnessSettingsDto, i18n: Translator): string {
  const { t, number, percent, list } = i18n;
  const { weights, aggregations, normalisations, missingPolicies, leaveOneOut } = settings;
  const varied = [
    weights?.method === 'dirichlet' &&
      t('robustness.vary.dirichlet', { concentration: number(weights.concentration, 0, 2) }),
    weights?.method === 'uniform' &&
      t('robustness.vary.uniform', { range: percent(weights.range) }),
    aggregations.length > 1 && t('robustness.vary.aggregation', { count: aggregations.length }),
    normalisations.length > 1 &&
      t('robustness.vary.normalisation', { count: normalisations.length }),
    missingPolicies.length > 1 && t('robustness.vary.missing', { count: missingPolicies.length }),
    leaveOneOut && t('robustness.vary.leaveOneOut'),
  ].filter((words) => words !== false);
  return varied.length > 0
    ? t('robustness.varied', { choices: list(varied) })
    : t('robustness.varied.nothing');
}
