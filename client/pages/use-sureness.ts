import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { robustnessQuery } from '#client/lib/api/soundness-queries.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';

const partsQuery = {
  queryKey: ['ranking-parts'],
  queryFn: () => import('#client/features/robustness/ranking-parts.ts'),
  staleTime: Number.POSITIVE_INFINITY,
};

/**
 * How sure a ranking is, with the code that draws it: both are asked for once the table is shown, and only for the
 * index, whose ranks are simulated. `null` where they will not come.
 */
export function useSureness(ranking: RankingResponse | undefined) {
  const enabled = ranking !== undefined && ranking.node.code === ranking.nodes[0]?.code;
  const robustness = useQuery({ ...robustnessQuery(ranking?.cycle), enabled });
  const parts = useQuery({ ...partsQuery, enabled });
  const isOff = !enabled || robustness.isError || parts.isError;
  return useMemo(() => {
    if (isOff) return null;
    if (!robustness.data || !parts.data) return 'waiting';
    return { robustness: robustness.data, parts: parts.data };
  }, [isOff, robustness.data, parts.data]);
}
