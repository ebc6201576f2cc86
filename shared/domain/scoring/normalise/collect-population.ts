import type { CompiledFramework } from '../../framework/compile-framework.ts';
import type { PopulationWindow } from '../../framework/framework.ts';
import { CellState, type CycleMatrix } from '../cycle-matrix.ts';
import type { CycleInput, ScoringContext } from '../scoring-context.ts';

/** One value of a population: whose, and what it is worth (points where the answer is a level with points). */
export interface PopulationValue {
  readonly department: string;
  readonly value: number;
}

/**
 * The values of one indicator that a population method compares with (scoring.md §4): of the departments of the
 * cycle that reported anything and have a value (a carried one counts), or, with a window, of every cycle of the
 * window, the latest first. `toValue` turns an answer into its value.
 */
export function collectPopulation(
  compiled: CompiledFramework,
  code: string,
  matrix: CycleMatrix,
  submitted: Uint8Array,
  context: ScoringContext,
  window: PopulationWindow | undefined,
  toValue: (answer: number) => number,
): PopulationValue[] {
  const found: PopulationValue[] = [];
  const collect = (input: CycleInput, isCounted: (row: number) => boolean): void => {
    const owner = input.compiled ?? compiled;
    const column = owner.indicatorIndex.get(code);
    if (column === undefined) return;
    input.matrix.departments.forEach((department, row) => {
      const cell = row * owner.indicators.length + column;
      const state = input.matrix.states[cell];
      if (state !== CellState.value && state !== CellState.carried) return;
      if (!isCounted(row)) return;
      found.push({ department, value: toValue(input.matrix.values[cell] ?? 0) });
    });
  };
  const present = { cycle: context.cycle ?? '', matrix };
  if (window === undefined) {
    collect(present, (row) => submitted[row] === 1);
    return found;
  }
  const inputs = new Map<string, CycleInput>();
  for (const input of [...(context.earlier ?? []), ...(context.window ?? [])]) {
    inputs.set(input.cycle, input);
  }
  inputs.set(present.cycle, present);
  const cycles = [...inputs.values()]
    .filter(({ cycle }) => cycle >= window.from && cycle <= window.to)
    .sort((a, b) => (a.cycle < b.cycle ? 1 : -1));
  for (const input of cycles) collect(input, () => true);
  return found;
}
