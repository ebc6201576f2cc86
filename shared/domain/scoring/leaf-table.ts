import type { CompiledFramework } from '../framework/compile-framework.ts';
import type { CycleMatrix } from './cycle-matrix.ts';
import type { ScoringWarning } from './cycle-scores.ts';
import { applyAffine } from './normalise/affine.ts';
import { needsPopulation, normaliseIndicator } from './normalise/normalise-indicator.ts';
import { pointsTable, refuseUnknownPoints } from './normalise/points-table.ts';
import { SCORE_LIMIT } from './score-limit.ts';
import type { ScoringContext } from './scoring-context.ts';

/** How every indicator's answer becomes its score, in flat columns for the inner loop. */
export interface LeafTable {
  /** The line of each indicator: base + factor·(x − from)/range, within low … high. */
  readonly base: Float64Array;
  readonly factor: Float64Array;
  readonly from: Float64Array;
  readonly range: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where `special` scores the indicator, not the line. */
  readonly isSpecial: Uint8Array;
  readonly special: readonly ((answer: number) => number)[];
  /** 1 where the score depends on the other departments. */
  readonly needsPopulation: boolean;
}

const unused = (): number => 0;
const remembered = new WeakMap<CompiledFramework, LeafTable>();

/**
 * Prepares the scoring of all indicators for one cycle. A framework without population methods has one table,
 * made once. `warnings` receives what a population method has to say.
 */
export function makeLeafTable(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  submitted: Uint8Array,
  context: ScoringContext,
  warnings: ScoringWarning[],
): LeafTable {
  const known = remembered.get(compiled);
  if (known !== undefined) return known;
  const columns = compiled.indicators.length;
  const special = new Array<(answer: number) => number>(columns).fill(unused);
  const table = {
    base: new Float64Array(columns),
    factor: new Float64Array(columns),
    from: new Float64Array(columns),
    range: new Float64Array(columns).fill(1),
    low: new Float64Array(columns).fill(-SCORE_LIMIT),
    high: new Float64Array(columns).fill(SCORE_LIMIT),
    isSpecial: new Uint8Array(columns),
    special,
    needsPopulation: compiled.indicators.some(needsPopulation),
  };
  compiled.indicators.forEach((indicator, column) => {
    const points = pointsTable(compiled, indicator);
    const toValue =
      points === null
        ? (answer: number) => answer
        : (answer: number) => points.get(answer) ?? refuseUnknownPoints(indicator, answer);
    const normaliser = normaliseIndicator(
      compiled,
      indicator,
      matrix,
      submitted,
      context,
      toValue,
      warnings,
    );
    if (typeof normaliser === 'function') {
      table.isSpecial[column] = 1;
      special[column] =
        points === null ? normaliser : (answer: number) => normaliser(toValue(answer));
      return;
    }
    table.low[column] = normaliser.low;
    table.high[column] = normaliser.high;
    if (points !== null) {
      const scores = new Map(
        [...points].map(([answer, value]) => [answer, applyAffine(normaliser, value)]),
      );
      table.isSpecial[column] = 1;
      special[column] = (answer) => scores.get(answer) ?? refuseUnknownPoints(indicator, answer);
    } else if (normaliser.scale !== 1) {
      table.isSpecial[column] = 1;
      special[column] = (answer) => applyAffine(normaliser, answer);
    } else {
      table.base[column] = normaliser.base;
      table.factor[column] = normaliser.factor;
      table.from[column] = normaliser.from;
      table.range[column] = normaliser.range;
    }
  });
  if (!table.needsPopulation) remembered.set(compiled, table);
  return table;
}

/** The score of one answer of one indicator: what the inner loop computes, for callers that need one. */
export function leafScore(table: LeafTable, column: number, answer: number): number {
  if (table.isSpecial[column] === 1) return (table.special[column] ?? unused)(answer);
  return applyAffine(
    {
      base: table.base[column] ?? 0,
      factor: table.factor[column] ?? 0,
      from: table.from[column] ?? 0,
      range: table.range[column] ?? 1,
      low: table.low[column] ?? 0,
      high: table.high[column] ?? 0,
      scale: 1,
    },
    answer,
  );
}
