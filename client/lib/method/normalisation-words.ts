import type { Translator } from '#client/i18n/translator.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';

const most = 4;

type MethodOfIndicator = Pick<IndicatorNode, 'kind' | 'normalise' | 'direction' | 'unit'>;

/** How an indicator's value becomes a score of 0 to 100, in a sentence. */
export function normalisationWords(
  { kind, normalise, direction, unit }: MethodOfIndicator,
  { t, number }: Translator,
): string {
  const figure = (value: number) => `${number(value, 0, most)}${unit?.en === '%' ? '%' : ''}`;
  if (kind === 'boolean') {
    return t(direction === 'lower' ? 'method.normalise.booleanLower' : 'method.normalise.boolean');
  }
  switch (normalise.method) {
    case 'goalposts': {
      const [worst, best] =
        direction === 'lower' ? [normalise.max, normalise.min] : [normalise.min, normalise.max];
      return normalise.transform === 'log'
        ? t('method.normalise.log', { worst: figure(worst), best: figure(best) })
        : t('method.normalise.goalposts', { worst: figure(worst), best: figure(best) });
    }
    case 'minmax':
      return t('method.normalise.minmax', {
        lower: number(normalise.lower ?? 0, 0, most),
        upper: number(normalise.upper ?? 100, 0, most),
      });
    case 'zscore':
      return t('method.normalise.zscore', {
        mean: number(normalise.mean ?? 0, 0, most),
        sd: number(normalise.sd ?? 1, 0, most),
      });
    case 'percentile_rank':
      return t('method.normalise.percentile');
    case 'rank':
      return t('method.normalise.rank');
    case 'borda':
      return t('method.normalise.borda');
    case 'distance_to_max':
      return t('method.normalise.toMax');
    case 'distance_to_reference':
      return t('method.normalise.toReference', { unit: normalise.unit });
    case 'distance_to_target':
      return t('method.normalise.toTarget', { target: figure(normalise.target) });
    case 'fraction_of_max':
      return t('method.normalise.fraction');
    case 'points':
      return t('method.normalise.points');
    case 'none':
      return t('method.normalise.none');
  }
}

/** The sum behind one score, with its numbers, where it is a sum of that answer alone. */
export function normalisationSum(
  { kind, normalise, direction }: MethodOfIndicator,
  value: number,
  { number }: Translator,
): string | null {
  if (kind === 'boolean' || normalise.method !== 'goalposts' || normalise.transform === 'log')
    return null;
  const { min, max } = normalise;
  const figure = (part: number) => number(part, 0, most);
  return direction === 'lower'
    ? `100 × (${figure(max)} − ${figure(value)}) ÷ (${figure(max)} − ${figure(min)})`
    : `100 × (${figure(value)} − ${figure(min)}) ÷ (${figure(max)} − ${figure(min)})`;
}
