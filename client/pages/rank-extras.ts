import type { RankExtras } from '#client/features/ranking/rank-extras.ts';
import type { Translator } from '#client/i18n/translator.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import type { SortDirection } from '#client/ui/sort-header.tsx';
import type { useSureness } from './use-sureness.ts';

type Sureness = Exclude<ReturnType<typeof useSureness>, 'waiting' | null>;

/** Brings the drawing of rank ranges to the table of the ranking. */
export function rankExtras(
  { robustness, parts }: Sureness,
  ranking: RankingResponse,
  order: SortDirection | 'other',
  i18n: Translator,
): RankExtras {
  const { draws, seed } = robustness.settings;
  return {
    ...parts.rankColumns(robustness, ranking, order, i18n),
    lanes: parts.laneCount(robustness),
    caption: i18n.t('robustness.caption', { draws, seed: String(seed) }),
  };
}
