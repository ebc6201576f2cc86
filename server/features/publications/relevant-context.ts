import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { looksAt } from '#shared/domain/scoring/looks-at.ts';
import type { CycleInput, ScoringContext } from '#shared/domain/scoring/scoring-context.ts';

/** The other quarters that a quarter's scores look at, oldest first. */
export function relevantContext(
  compiled: CompiledFramework,
  cycle: string,
  { earlier = [], window = [] }: ScoringContext,
): CycleInput[] {
  const inputs = new Map<string, CycleInput>();
  for (const input of [...earlier, ...window]) {
    if (input.cycle !== cycle && looksAt(compiled, cycle, input.cycle)) {
      inputs.set(input.cycle, input);
    }
  }
  return [...inputs.values()].sort((a, b) => (a.cycle < b.cycle ? -1 : 1));
}

/** The context that those quarters make. */
export function contextOf(
  cycle: string,
  others: readonly CycleInput[],
  own: CycleInput['matrix'],
): ScoringContext {
  return {
    cycle,
    earlier: others.filter((input) => input.cycle < cycle).toReversed(),
    window: [...others, { cycle, matrix: own }],
  };
}
