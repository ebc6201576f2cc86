import { useMemo, useState } from 'react';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';
import type { LabEngine } from './lab-engine.ts';
import { fromParam } from './lab-link.ts';
import { moveWeight, toWhole, withFamily } from './move-weight.ts';
import { childrenOf, nominalWeights, type SiblingRule, type Weights } from './weights.ts';

/** Why contradictory comparisons were used all the same; it goes into the proposal. */
export interface Override {
  readonly ratio: number;
  readonly reason: string;
}

/** What stays the same while weights move: what does not show them need not be drawn again. */
export interface LabBase {
  readonly compiled: CompiledFramework;
  readonly nominal: Weights;
  readonly family: (parent: string) => string[];
  /** Puts weights that experts came to in the place of a family's. */
  readonly put: (parent: string, points: readonly number[]) => void;
  readonly setOverride: (override: Override | null) => void;
}

/** The laboratory's state. It lives on this page only; a link or a file carries it further. */
export function useLab(engine: LabEngine, startParam: string | null) {
  const { compiled } = engine;
  const nominal = useMemo(() => nominalWeights(compiled), [compiled]);
  const [weights, setWeights] = useState<Weights>(() => fromParam(compiled, nominal, startParam));
  const [rule, setRule] = useState<SiblingRule>('rescale');
  const [override, setOverride] = useState<Override | null>(null);
  const ranking = useMemo(() => tryRerank(engine, weights), [engine, weights]);

  const base = useMemo(
    (): LabBase => ({
      ...{ compiled, nominal, setOverride },
      family: (parent) => childrenOf(compiled, parent),
      put: (parent, points) => {
        const family = childrenOf(compiled, parent);
        setWeights((now) => withFamily(now, family, points));
      },
    }),
    [compiled, nominal],
  );

  return {
    ...base,
    ...{ base, weights, rule, ranking, override },
    move: (parent: string, code: string, points: number) => {
      const family = childrenOf(compiled, parent);
      setWeights((now) => moveWeight(now, nominal, family, code, points, rule));
    },
    choose: (next: SiblingRule) => {
      setRule(next);
      if (next === 'rescale') {
        const parents = compiled.nodes.filter(({ children }) => children.length > 0);
        setWeights((now) =>
          parents.reduce((all, { node }) => toWhole(all, childrenOf(compiled, node.code)), now),
        );
      }
    },
    reset: () => {
      setWeights(nominal);
      setOverride(null);
    },
  };
}
export type Lab = ReturnType<typeof useLab>;

/** Null where the framework's aggregation refuses these weights. */
function tryRerank(engine: LabEngine, weights: Weights): readonly DepartmentRank[] | null {
  try {
    return engine.rerank(weights);
  } catch {
    return null;
  }
}
