import type { DepartmentRobustnessDto, RobustnessResponse } from '#shared/contracts/robustness.ts';

/** Share of the draws in which a department takes a rank, or one of several ranks that stand together. */
export interface RankShare {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A rank at an end that is rarer than this stands with its neighbours. */
const rare = 0.01;

/**
 * How often each rank came out, from the best to the worst that did, the nominal one always among them. Two or more
 * rare ranks at an end stand together; nothing is left out, so that with `unranked` the shares sum to 1.
 */
export function rankShares({ rank, probabilities }: DepartmentRobustnessDto): RankShare[] {
  const { from, shares } = probabilities;
  if (shares.length === 0) return [];
  const first = Math.min(rank, from);
  const last = Math.max(rank, from + shares.length - 1);
  const all = Array.from({ length: last - first + 1 }, (_, at): RankShare => {
    const place = first + at;
    return { from: place, to: place, share: shares[place - from] ?? 0 };
  });
  const isCommon = (each: RankShare) => each.share >= rare || each.from === rank;
  const start = all.findIndex(isCommon);
  const end = all.findLastIndex(isCommon) + 1;
  return [...together(all.slice(0, start)), ...all.slice(start, end), ...together(all.slice(end))];
}

function together(ranks: readonly RankShare[]): RankShare[] {
  const [first] = ranks;
  const last = ranks.at(-1);
  if (!first || !last) return [];
  const share = ranks.reduce((sum, each) => sum + each.share, 0);
  return [{ from: first.from, to: last.to, share }];
}

/** How often a department was ahead of a neighbour, level with it, behind it. */
export interface NeighbourShares {
  readonly code: string;
  readonly rank: number;
  readonly ahead: number;
  readonly level: number;
  readonly behind: number;
  readonly indistinguishable: boolean;
}

/** Who stands before a department in the ranking and who after it; nobody with whom it never had a score. */
export function neighbourShares(
  { departments, neighbours }: Pick<RobustnessResponse, 'departments' | 'neighbours'>,
  code: string,
): NeighbourShares[] {
  const place = departments.findIndex((department) => department.code === code);
  if (place < 0) return [];
  const [before, after] = [departments[place - 1], departments[place + 1]];
  const [above, below] = [neighbours[place - 1], neighbours[place]];
  return [
    ...(before && above
      ? [
          {
            ...above,
            code: before.code,
            rank: before.rank,
            ahead: above.behind,
            behind: above.ahead,
          },
        ]
      : []),
    ...(after && below ? [{ ...below, code: after.code, rank: after.rank }] : []),
  ].filter(({ ahead, level, behind }) => ahead + level + behind > 0);
}
