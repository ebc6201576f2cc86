import { Suspense } from 'react';
import type { Reasons } from '#client/features/ranking/rank-extras.ts';
import type { ParamChange } from '#client/lib/url-state.ts';
import { latePage } from '#client/late-page.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { RankingResponse } from '#shared/contracts/results.ts';

/** Loaded with its words and its figures when the first row is opened. */
const RankingDetail = latePage(
  () => import('./ranking-detail.tsx').then((m) => m.RankingDetail),
  'explain',
  'probabilities',
  'robustness',
);

/** What a row opens to; of the index only, whose changes are explained and whose ranks are simulated. */
export function reasonsOf(
  ranking: RankingResponse,
  change: (next: ParamChange) => void,
): Reasons | null {
  if (ranking.node.code !== ranking.nodes[0]?.code) return null;
  return {
    open: (code) => change({ why: code ?? undefined }),
    show: (code) => (
      <Suspense fallback={<Skeleton rows={2} />}>
        <RankingDetail code={code} ranking={ranking} />
      </Suspense>
    ),
  };
}
