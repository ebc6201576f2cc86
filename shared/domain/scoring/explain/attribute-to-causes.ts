import { mixturesOf, type Mixtures } from './mixtures.ts';
import type { ScoredCycle } from './scored-cycle.ts';
import { shapley } from './shapley.ts';

/** Why an index changed (scoring.md §8). */
export type Cause = 'data' | 'verdicts' | 'missing' | 'framework' | 'peers';

/** A change of the index by cause. Causes that changed nothing have 0. */
export interface CauseAttribution {
  readonly department: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Points of the index; they sum to the change. */
  readonly causes: Readonly<Record<Cause, number>>;
  /** change − Σ causes: at most 1e-9 in size. */
  readonly residual: number;
}

/**
 * Splits the change of a department's index between two cycles by cause, exactly and whatever the order: the
 * Shapley value over data (new or changed answers), verdicts (reported → verified), missing (answers that are gone
 * or carried), framework (weights, bounds, policy, indicators added or dropped) and peers (the other departments,
 * where a method compares with them). Every mixture of causes is really scored. Null where the department has no
 * index score at either end.
 */
export function attributeToCauses(
  before: ScoredCycle,
  after: ScoredCycle,
  department: string,
): CauseAttribution | null {
  const mixtures = mixturesOf(before, after, department);
  return mixtures && causesOf(mixtures);
}

/** The split by cause of a change whose mixtures are at hand. */
export function causesOf({
  department,
  before,
  after,
  players,
  index,
}: Mixtures): CauseAttribution {
  const parts = shapley(players.length, index, 0);
  const causes = { data: 0, verdicts: 0, missing: 0, framework: 0, peers: 0 };
  players.forEach((cause, at) => {
    causes[cause] = parts[at] ?? 0;
  });
  const sum = Object.values(causes).reduce((total, part) => total + part, 0);
  const change = after - before;
  return { department, before, after, change, causes, residual: change - sum };
}
