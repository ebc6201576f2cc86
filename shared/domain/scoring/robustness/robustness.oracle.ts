import { compileFramework, type CompiledFramework } from '../../framework/compile-framework.ts';
import { isIndicator, type Framework } from '../../framework/framework.ts';
import { CellState, createCycleMatrix, type CycleMatrix } from '../cycle-matrix.ts';
import { enginePlan } from '../engine-plan.ts';
import { nodeScore } from '../cycle-scores.ts';
import { roundDecimal } from '../round-decimal.ts';
import { scoreCycle } from '../score-cycle.ts';
import { hasSubmitted } from '../score-row.ts';
import type { Draw } from './draw-ranks.ts';
import type { PreparedDraws } from './prepare-draws.ts';
import { withAggregation, withLeafChoices, worstScore } from './vary-framework.ts';

/**
 * One draw the slow way, for tests: a framework file with the draw's choices and weights and without its indicator,
 * compiled and scored from the start. Index scores of the participants, rounded; NaN without one.
 */
export function scoreDrawSlowly(
  prepared: PreparedDraws,
  matrix: CycleMatrix,
  draw: Draw,
): number[] {
  const { compiled, participants } = prepared;
  const framework = frameworkOfDraw(prepared, draw);
  const without = compileFramework(framework);
  const scores = scoreCycle(without, columnsOf(compiled, without, matrix));
  return participants.map(({ departmentIndex }) => {
    const score = nodeScore(scores, departmentIndex, 0);
    return score === null ? NaN : roundDecimal(score, framework.rankDecimals ?? 2);
  });
}

function frameworkOfDraw(prepared: PreparedDraws, draw: Draw): Framework {
  const { compiled } = prepared;
  const plan = enginePlan(compiled);
  const weights = new Map<string, number>();
  plan.childPosition.forEach((position, edge) => {
    weights.set(compiled.nodeCodes[position] ?? '', draw.edges[edge] ?? 0);
  });
  const aggregation = prepared.aggregations[draw.aggregation] ?? null;
  const { framework } = compiled;
  const varied = withLeafChoices(
    withAggregation(framework, aggregation),
    prepared.normalisations[draw.normalisation] ?? null,
    prepared.missingPolicies[draw.missing] ?? null,
    worstScore(framework, prepared.aggregations),
  );
  const column = prepared.leftOut[draw.leftOut] ?? -1;
  let nodes = varied.nodes
    .filter(({ code }) => code !== compiled.indicators[column]?.code)
    .map((node) => ({ ...node, weight: weights.get(node.code) ?? 1 }));
  for (;;) {
    const kept = nodes.filter(
      (node) => isIndicator(node) || nodes.some(({ parent }) => parent === node.code),
    );
    if (kept.length === nodes.length) return { ...varied, nodes, gates: [] };
    nodes = kept;
  }
}

/** The same answers for a framework that lacks an indicator. */
function columnsOf(
  from: CompiledFramework,
  to: CompiledFramework,
  matrix: CycleMatrix,
): CycleMatrix {
  const copy = createCycleMatrix(to, matrix.departments);
  const [wide, narrow] = [from.indicators.length, to.indicators.length];
  to.indicators.forEach(({ code }, column) => {
    const source = from.indicatorIndex.get(code) ?? -1;
    matrix.departments.forEach((_, row) => {
      copy.values[row * narrow + column] = matrix.values[row * wide + source] ?? 0;
      copy.states[row * narrow + column] = matrix.states[row * wide + source] ?? 0;
    });
  });
  // Who reported the left-out indicator only has still reported: a rejected answer says so and is worth nothing.
  matrix.departments.forEach((_, row) => {
    const isOnlyThere =
      hasSubmitted(matrix.states, row * wide, wide) &&
      !hasSubmitted(copy.states, row * narrow, narrow);
    if (isOnlyThere) copy.states[row * narrow] = CellState.rejected;
  });
  return copy;
}

/** Standard competition ranks among those that have a score; 0 for the others. */
export function rankSlowly(keys: readonly number[]): number[] {
  return keys.map((key) =>
    Number.isNaN(key) ? 0 : 1 + keys.filter((other) => other > key).length,
  );
}
