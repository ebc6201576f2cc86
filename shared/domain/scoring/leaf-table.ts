import type { CompiledFramework } from '../framework/compile-framework.ts';
import type { CycleMatrix } from './cycle-matrix.ts';
import type { ScoringWarning } from './cycle-scores.ts';
import { applyAffine, type Affine } from './normalise/affine.ts';
import { needsPopulation, normaliseIndicator } from './normalise/normalise-indicator.ts';
import { pointsTable, refuseUnknownPoints } from './normalise/points-table.ts';
import { SCORE_LIMIT } from './score-limit.ts';
import type { ScoringContext } from './scoring-context.ts';

/** How one indicator is scored: a plain line from 0 to 100, any other line, or a function of its own. */
export const LeafMethod = { goalposts: 0, line: 1, special: 2 } as const;

/** How every indicator's answer becomes its score, in flat columns for the inner loop. */
export interface LeafTable {
  /** The line of each indicator: base + factor·(x − from)/range, within low … high. */
  readonly base: Float64Array;
  readonly factor: Float64Array;
  readonly from: Float64Array;
  readonly range: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** A `LeafMethod` each. */
  readonly method: Uint8Array;
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
    method: new Uint8Array(columns),
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
      table.method[column] = LeafMethod.special;
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
      table.method[column] = LeafMethod.special;
      special[column] = (answer) => scores.get(answer) ?? refuseUnknownPoints(indicator, answer);
    } else if (normaliser.scale !== 1) {
      table.method[column] = LeafMethod.special;
      special[column] = (answer) => applyAffine(normaliser, answer);
    } else {
      table.base[column] = normaliser.base;
      table.factor[column] = normaliser.factor;
      table.from[column] = normaliser.from;
      table.range[column] = normaliser.range;
      table.method[column] = isGoalposts(normaliser) ? LeafMethod.goalposts : LeafMethod.line;
    }
  });
  if (!table.needsPopulation) remembered.set(compiled, table);
  return table;
}

function isGoalposts(line: Affine): boolean {
  return line.base === 0 && line.factor === 100 && line.low === 0 && line.high === 100;
}

/** The score of one answer of one indicator: what the inner loop computes, for callers that need one. */
export function leafScore(table: LeafTable, column: number, answer: number): number {
  if (table.method[column] === LeafMethod.special) return (table.special[column] ?? unused)(answer);
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
