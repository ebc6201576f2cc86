import type { Translator } from '#client/i18n/translator.ts';

/** A share that is not nothing is not written as nothing, nor one that is not the whole as the whole. */
const edge = 0.01;

/** A share of the simulations in words: a percentage, "under 1%", "over 99%". */
export function shareWords(
  share: number,
  { t, percent }: Pick<Translator, 't' | 'percent'>,
): string {
  if (share > 0 && share < edge) return t('robustness.under', { share: percent(edge) });
  if (share < 1 && share > 1 - edge) return t('robustness.over', { share: percent(1 - edge) });
  return percent(share);
}
