import { Suspense } from 'react';
import type { Reasons } from '#client/features/ranking/rank-extras.ts';
import type { ParamChange } from '#client/lib/url-state.ts';
import { latePage } from '#client/late-page.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { RankingResponse } from '#shared/contracts/results.ts';

/** Loaded with its words and its figures when the first reason is asked for. */
const WhyChange = latePage(
  () => import('../features/explain/why-change.tsx').then((m) => m.WhyChange),
  'explain',
);

/** Why scores changed, on demand; of the index only, whose changes are explained. */
export function reasonsOf(
  { node, nodes, cycle, previous }: RankingResponse,
  open: string | null,
  change: (next: ParamChange) => void,
): Reasons | null {
  if (node.code !== nodes[0]?.code || previous === null) return null;
  return {
    open,
    toggle: (code) => change({ why: open === code ? undefined : code }),
    show: (code) => (
      <Suspense fallback={<Skeleton rows={2} />}>
        <WhyChange code={code} cycle={cycle} />
      </Suspense>
    ),
  };
}
