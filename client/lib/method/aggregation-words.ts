import type { Translator } from '#client/i18n/translator.ts';
import type { Aggregation } from '#shared/domain/framework/framework.ts';

/** How a node's score is made of its children's, in a sentence. */
export function aggregationWords(aggregation: Aggregation, { t, number }: Translator): string {
  switch (aggregation.method) {
    case 'arithmetic':
      return t('method.aggregate.arithmetic');
    case 'geometric':
      return t('method.aggregate.geometric');
    case 'harmonic':
      return t('method.aggregate.harmonic');
    case 'power':
      return t('method.aggregate.power', { p: number(aggregation.p, 0, 4) });
    case 'minimum':
      return t('method.aggregate.minimum');
    case 'copeland':
      return t('method.aggregate.copeland');
  }
}
