import { Invalid, type Issue } from '../errors.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { isIndicator } from '../framework/framework.ts';
import { aggregateNode } from './aggregate/aggregate-node.ts';
import { copeland } from './aggregate/copeland.ts';
import { rescaleNode } from './aggregate/rescale-node.ts';
import { checkMatrixSize, refuseUnsound } from './check-matrix.ts';
import type { CycleMatrix } from './cycle-matrix.ts';
import type { CycleScores, ScoringWarning } from './cycle-scores.ts';
import { enginePlan, Method, type EnginePlan } from './engine-plan.ts';
import { makeLeafTable } from './leaf-table.ts';
import { resolveMissing } from './resolve-missing.ts';
import { roundDecimal } from './round-decimal.ts';
import { hasSubmitted, makeScratch, scoreGroups, scoreRow, UNSOUND } from './score-row.ts';
import type { ScoringContext } from './scoring-context.ts';

/**
 * Scores a cycle: every node of every department, from the answers (scoring.md §2 to §5). The one entry point.
 * Same inputs give the same bits. Departments that reported nothing have no score under any policy. Never gives
 * Infinity, and NaN only as the sign of "no score".
 * @throws Invalid `values.*` for a matrix that does not fit or holds what cannot be an answer, and
 *   `scoring.negative_child` (with its department and node) where geometric, harmonic or power meets a negative
 *   child: no cycle is half computed.
 */
export function scoreCycle(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  context: ScoringContext = {},
): CycleScores {
  checkMatrixSize(compiled, matrix);
  const plan = enginePlan(compiled);
  const rows = matrix.departments.length;
  const columns = compiled.indicators.length;
  const submitted = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    submitted[row] = hasSubmitted(matrix.states, row * columns, columns) ? 1 : 0;
  }
  const resolved = resolveMissing(compiled, matrix, context);
  const warnings: ScoringWarning[] = [];
  const table = makeLeafTable(compiled, resolved.matrix, submitted, context, warnings);
  // One block for both tables: half the cost of two for a single quarter.
  const cells = rows * plan.nodeCount;
  const block = new ArrayBuffer(16 * cells);
  const scores = new Float64Array(block, 0, cells);
  const coverage = new Float64Array(block, 8 * cells, cells);
  const refused: Issue[] = [];
  const scratch = makeScratch(plan);
  for (let row = 0; row < rows; row += 1) {
    const start = row * plan.nodeCount;
    if (submitted[row] === 0) {
      scores.fill(NaN, start, start + plan.nodeCount);
      continue;
    }
    const bad = scoreRow(plan, table, resolved.matrix, row, scores, coverage, scratch);
    if (bad === UNSOUND) refuseUnsound(compiled, resolved.matrix);
    if (bad >= 0) refused.push(negativeChild(compiled, matrix, row, bad));
  }
  finishPopulations(compiled, plan, matrix, submitted, scores, warnings, refused);
  if (refused.length > 0) throw new Invalid(refused);
  return {
    departments: matrix.departments,
    nodeCodes: compiled.nodeCodes,
    scores,
    coverage,
    submitted,
    carried: resolved.carried,
    warnings,
  };
}

/** The nodes that need all departments at once (`rescale`, `copeland`), and everything above them. */
export function finishPopulations(
  compiled: CompiledFramework,
  plan: EnginePlan,
  matrix: CycleMatrix,
  submitted: Uint8Array,
  scores: Float64Array,
  warnings: ScoringWarning[],
  refused: Issue[],
): void {
  const rows = submitted.length;
  plan.segments.forEach((segment, at) => {
    for (let row = 0; at > 0 && row < rows; row += 1) {
      if (submitted[row] === 0) continue;
      const bad = scoreGroups(plan, segment.groups, row, scores, false);
      if (bad >= 0) refused.push(negativeChild(compiled, matrix, row, bad));
    }
    const { population } = segment;
    const node = compiled.nodes[population]?.node;
    if (node === undefined || isIndicator(node)) return;
    if (plan.method[population] === Method.copeland) {
      const isScored = submitted.map((has, row) =>
        has === 1 && !Number.isNaN(aggregateNode(plan, scores, row * plan.nodeCount, population))
          ? 1
          : 0,
      );
      copeland(plan, scores, isScored);
    }
    if (node.rescale !== undefined) {
      rescaleNode(node.rescale, scores, plan.nodeCount, population, node.code, warnings);
    }
    if (plan.roundTiers < 0 || population === 0) return;
    for (let cell = population; cell < scores.length; cell += plan.nodeCount) {
      scores[cell] = roundDecimal(scores[cell] ?? NaN, plan.roundTiers);
    }
  });
}

/** The issue of a node that refused a negative child. */
export function negativeChild(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  row: number,
  position: number,
): Issue {
  const node = compiled.nodes[position]?.node;
  const department = matrix.departments[row] ?? '';
  return {
    path: `${department}, ${node?.code ?? ''}`,
    code: 'scoring.negative_child',
    params: {
      department,
      node: node?.code ?? '',
      method: node !== undefined && !isIndicator(node) ? node.aggregation.method : '',
    },
  };
}
