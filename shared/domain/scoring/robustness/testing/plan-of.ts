import { compileFramework } from '../../../framework/compile-framework.ts';
import type { FrameworkNode } from '../../../framework/framework.ts';
import { enginePlan, type EnginePlan } from '../../engine-plan.ts';

const title = { ar: 'عقدة', en: 'Node' };

/** The plan of an index with one indicator for each weight. */
export function makePlanOf(weights: readonly number[]): EnginePlan {
  const nodes: FrameworkNode[] = [
    { code: 'INDEX', parent: null, weight: 1, title, aggregation: { method: 'arithmetic' } },
    ...weights.map((weight, at): FrameworkNode => ({
      code: `I${at}`,
      parent: 'INDEX',
      weight,
      title,
      kind: 'number',
      direction: 'higher',
      normalise: { method: 'goalposts', min: 0, max: 100 },
    })),
  ];
  return enginePlan(
    compileFramework({
      id: 'plan',
      version: '1',
      title,
      missingPolicy: { method: 'zero' },
      levels: [{ level: 1, from: 0, title }],
      nodes,
    }),
  );
}
