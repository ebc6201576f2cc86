import { attributeToCauses, type Cause } from './attribute-to-causes.ts';
import { attributeToNodes, type NodeChange } from './attribute-to-nodes.ts';
import type { ScoredCycle } from './scored-cycle.ts';

/** A change of a department's index, twice explained: down the tree, and by cause. */
export interface ChangeExplanation {
  readonly department: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly nodes: readonly NodeChange[];
  readonly causes: Readonly<Record<Cause, number>>;
  /** What each explanation leaves unexplained: at most 1e-9 in size. */
  readonly residual: { readonly nodes: number; readonly causes: number };
}

/**
 * Explains the change of a department's index between two cycles (scoring.md §8). Null where it has no index
 * score at either end. `seed` as in `attributeToNodes`.
 */
export function explainChange(
  before: ScoredCycle,
  after: ScoredCycle,
  department: string,
  seed = 1,
): ChangeExplanation | null {
  const nodes = attributeToNodes(before, after, department, seed);
  const causes = attributeToCauses(before, after, department);
  if (nodes === null || causes === null) return null;
  return {
    department,
    before: nodes.before,
    after: nodes.after,
    change: nodes.change,
    nodes: nodes.nodes,
    causes: causes.causes,
    residual: { nodes: nodes.residual, causes: causes.residual },
  };
}
