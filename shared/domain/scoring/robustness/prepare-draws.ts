import type { CompiledFramework } from '../../framework/compile-framework.ts';
import type { Aggregation, MissingPolicy } from '../../framework/framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import { enginePlan } from '../engine-plan.ts';
import { rankDepartments, type DepartmentRank } from '../rank-departments.ts';
import { scoreCycle } from '../score-cycle.ts';
import type { ScoringContext } from '../scoring-context.ts';
import { checkChoices, checkSize } from './check-choices.ts';
import { makeDrawTree, removableColumns } from './draw-tree.ts';
import { aggregationVariant, makeDrawCell, type DrawCell, type DrawRoom } from './draw-scorer.ts';
import { makeWeightDraw, type WeightDraw } from './draw-weights.ts';
import { leafScores } from './leaf-scores.ts';
import type { NormalisationChoice, RobustnessChoices } from './robustness-choices.ts';
import { withAggregation, withLeafChoices, worstScore } from './vary-framework.ts';

/** A cycle and its choices made ready: everything that draws share, computed once. */
export interface PreparedDraws {
  readonly compiled: CompiledFramework;
  readonly choices: RobustnessChoices;
  /** The departments that have a nominal rank, in its order: the participants, known by their place here. */
  readonly participants: readonly DepartmentRank[];
  /** Nominal ranks by place. */
  readonly nominalRanks: Int32Array;
  /** Options of each choice; null stands for "as the framework says". At least one each. */
  readonly aggregations: readonly (Aggregation | null)[];
  readonly normalisations: readonly (NormalisationChoice | null)[];
  readonly missingPolicies: readonly (MissingPolicy | null)[];
  /** Columns that a draw may leave out; -1 is "none" and comes first. */
  readonly leftOut: Int32Array;
  /** The cell of the options with these numbers; -1 for what the framework says, whether it is an option or not. */
  readonly cell: (aggregation: number, normalisation: number, missing: number) => DrawCell;
  readonly room: DrawRoom;
  readonly drawWeights: WeightDraw;
  /** The framework's own weights, one an edge. */
  readonly nominalWeights: Float64Array;
  readonly decimals: number;
}

const orNominal = <T>(set: readonly T[] | undefined): readonly (T | null)[] =>
  set === undefined || set.length === 0 ? [null] : set;

/**
 * Makes a cycle ready for draws: ranks it nominally, and lays out each combination of choices when it is first drawn.
 * Only departments with a nominal rank take part; the others still are part of the populations that methods compare
 * with.
 * @throws Invalid `robustness.*` for choices or a size that cannot be drawn, `values.*` and `scoring.*` as `scoreCycle`.
 */
export function prepareDraws(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  choices: RobustnessChoices,
  context: ScoringContext = {},
): PreparedDraws {
  checkChoices(choices);
  const { framework } = compiled;
  const scores = scoreCycle(compiled, matrix, context);
  const participants = rankDepartments(compiled, scores).filter(({ rank }) => rank !== null);
  checkSize(choices.draws, participants.length, compiled.indicators.length);
  const aggregations = orNominal(choices.aggregations);
  const normalisations = orNominal(choices.normalisations);
  const missingPolicies = orNominal(choices.missingPolicies);
  const worst = worstScore(framework, aggregations);
  const base = enginePlan(compiled);
  const tree = makeDrawTree(base);
  const room: DrawRoom = {
    tree,
    matrix,
    submitted: scores.submitted,
    rows: Int32Array.from(participants, ({ departmentIndex }) => departmentIndex),
    weights: new Float64Array(compiled.indicators.length),
  };
  const variant = remember((aggregation) =>
    aggregationVariant(withAggregation(framework, aggregations[aggregation] ?? null), tree),
  );
  const missingCount = missingPolicies.length + 1;
  const leaves = remember((number) => {
    const normalisation = normalisations[Math.floor(number / missingCount) - 1] ?? null;
    const missing = missingPolicies[(number % missingCount) - 1] ?? null;
    const varied = withLeafChoices(framework, normalisation, missing, worst);
    return leafScores(varied, matrix, scores.submitted, context);
  });
  const leafCount = (normalisations.length + 1) * missingCount;
  const cell = remember((number) =>
    makeDrawCell(
      variant(Math.floor(number / leafCount) - 1),
      leaves(number % leafCount),
      matrix,
      room.rows,
    ),
  );
  return {
    compiled,
    choices,
    participants,
    nominalRanks: Int32Array.from(participants, ({ rank }) => rank ?? 0),
    aggregations,
    normalisations,
    missingPolicies,
    leftOut: Int32Array.of(-1, ...(choices.leaveOneOut === true ? removableColumns(base) : [])),
    cell: (aggregation, normalisation, missing) =>
      cell((aggregation + 1) * leafCount + (normalisation + 1) * missingCount + missing + 1),
    room,
    drawWeights: makeWeightDraw(base, choices),
    nominalWeights: base.childWeight,
    decimals: framework.rankDecimals ?? 2,
  };
}

/** A function of a whole number that is computed once for each. */
function remember<T>(make: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const made = make(number);
    known.set(number, made);
    return made;
  };
}
