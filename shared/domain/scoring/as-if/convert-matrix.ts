import { type AnswerSpec, answerSpec } from '../../answers/answer-spec.ts';
import type { CompiledFramework } from '../../framework/compile-framework.ts';
import { checkValue } from '../check-value.ts';
import { CellState, createCycleMatrix, type CycleMatrix } from '../cycle-matrix.ts';
import { hasSubmitted } from '../score-row.ts';

/** The codes of the items that a department ticked, or null where that is not known. */
export type TickedItems = (department: string, indicator: string) => readonly string[] | null;

/** A matrix in the layout of another version, and what that version asks for that was not asked then. */
export interface ConvertedMatrix {
  readonly matrix: CycleMatrix;
  /** Codes of the indicators that nobody was asked for. */
  readonly notAsked: readonly string[];
}

/**
 * A cycle's answers as the columns of another framework version. An answer stays what was answered: the same figure,
 * the same step of a scale, the same ticked items at their new points. What the other version asks and this cycle did
 * not, or asked in another kind, was not asked: it counts as not applicable for every department that reported, so
 * that nobody is held to a question that was never put. Departments and their order are those of the matrix.
 */
export function convertMatrix(
  from: CompiledFramework,
  given: CycleMatrix,
  to: CompiledFramework,
  tickedItems: TickedItems = () => null,
): ConvertedMatrix {
  const matrix = createCycleMatrix(to, given.departments);
  const [width, newWidth] = [from.indicators.length, to.indicators.length];
  const reported = given.departments.map((_, row) =>
    hasSubmitted(given.states, row * width, width),
  );
  const notAsked: string[] = [];
  to.indicators.forEach((indicator, column) => {
    const old = from.indicatorIndex.get(indicator.code);
    const before = old === undefined ? undefined : from.indicators[old];
    const spec = answerSpec(to.framework, indicator);
    const isAsked = before !== undefined && before.kind === indicator.kind;
    if (!isAsked) notAsked.push(indicator.code);
    const hasOtherItems = isAsked && hasChangedItems(answerSpec(from.framework, before), spec);
    given.departments.forEach((department, row) => {
      const cell = row * newWidth + column;
      if (!isAsked || old === undefined) {
        if (reported[row]) matrix.states[cell] = CellState.notApplicable;
        return;
      }
      const source = row * width + old;
      const state = given.states[source] ?? CellState.notAnswered;
      const value = given.values[source] ?? 0;
      const hasValue = state === CellState.value || state === CellState.carried;
      const ticked = hasOtherItems ? tickedItems(department, indicator.code) : null;
      const converted = convertValue(spec, value, ticked);
      const isTaken = converted !== null && checkValue(to, column, converted, '') === null;
      matrix.states[cell] = hasValue && !isTaken ? CellState.notAnswered : state;
      matrix.values[cell] = hasValue && isTaken ? converted : 0;
      const origin = given.carriedFrom?.get(source);
      if (origin !== undefined) matrix.carriedFrom?.set(cell, origin);
    });
  });
  return { matrix, notAsked };
}

function hasChangedItems(before: AnswerSpec, after: AnswerSpec): boolean {
  return after.kind === 'checklist' && JSON.stringify(before.items) !== JSON.stringify(after.items);
}

/** The value under another definition of the same kind; null where that knows no such answer. */
function convertValue(
  spec: AnswerSpec,
  value: number,
  ticked: readonly string[] | null,
): number | null {
  if (spec.kind === 'level') {
    return spec.levels.some(({ position }) => position === value) ? value : null;
  }
  if (ticked === null) return value;
  return spec.items
    .filter(({ code }) => ticked.includes(code))
    .reduce((sum, { points }) => sum + points, 0);
}
