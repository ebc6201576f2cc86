import { Invalid } from '../errors.ts';
import type { CompiledFramework, CompiledNode } from '../framework/compile-framework.ts';
import type { CycleMatrix } from '../scoring/cycle-matrix.ts';
import { resolveMissing } from '../scoring/resolve-missing.ts';
import { scoreCycle } from '../scoring/score-cycle.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { auditColumns, type AuditColumns } from './audit-columns.ts';
import { auditIndicator, type IndicatorAudit } from './audit-indicator.ts';
import { correlate, type Correlation } from './correlation.ts';
import { cronbachAlpha } from './cronbach.ts';
import { principalComponents, type PrincipalComponents } from './principal-components.ts';

/** Above this Pearson correlation two indicators say the same twice; below the other they pull against each other. */
export const REDUNDANT = 0.92;
export const NEGATIVE = -0.4;

/** Two nodes and how their scores go together. */
export interface AuditedPair extends Correlation {
  readonly first: string;
  readonly second: string;
  /** Whether both have the same parent. */
  readonly siblings: boolean;
  readonly flag: 'redundant' | 'negative' | null;
}

/** What a node was meant to count for in the index, and what it does. */
export interface Importance {
  readonly code: string;
  /** Weight in the index, 0–1. */
  readonly nominal: number;
  /** Squared correlation with the index, 0–1; null where not defined. */
  readonly effective: number | null;
  /** Share of that in its generation's sum (all indicators; all children of the index), comparable with `nominal`. */
  readonly share: number | null;
}

/** How the children of one node go together. */
export interface NodeAudit {
  readonly code: string;
  readonly children: readonly string[];
  /** Cronbach's α. */
  readonly alpha: number | null;
  /** `columns` count in `children`. */
  readonly components: PrincipalComponents | null;
}

/** The answer of scoring.md §10 to "is the index sound". Null stands for "not defined on these data", never NaN. */
export interface IndexAudit {
  /** Departments that reported. */
  readonly departments: number;
  /** All pairs of indicators. */
  readonly indicatorPairs: readonly AuditedPair[];
  /** All pairs of the index's children. */
  readonly dimensionPairs: readonly AuditedPair[];
  /** Every group, the index first. */
  readonly nodes: readonly NodeAudit[];
  readonly indicators: readonly IndicatorAudit[];
  readonly importance: {
    readonly indicators: readonly Importance[];
    readonly dimensions: readonly Importance[];
  };
}

/**
 * Audits an index on the data of one cycle. Correlations, α and components are of scores (so that "lower is better" is
 * turned round and a negative correlation means what it says); skewness and discrimination of values as answered.
 * Missing answers are left out of everything, whatever they score.
 * @throws Invalid `audit.too_few_departments` for fewer than three that reported; `values.*`, `scoring.*` as
 *   `scoreCycle`.
 */
export function auditIndex(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  context: ScoringContext = {},
): IndexAudit {
  const scores = scoreCycle(compiled, matrix, context);
  const resolved = resolveMissing(compiled, matrix, context).matrix;
  const columns = auditColumns(compiled, resolved, scores);
  const departments = columns.scores[0]?.length ?? 0;
  if (departments < 3) {
    const params = { departments, min: 3 };
    throw new Invalid([{ path: 'values', code: 'audit.too_few_departments', params }]);
  }
  const leaves = compiled.nodes.filter(({ indicator }) => indicator >= 0);
  const dimensions = compiled.nodes.filter(({ depth }) => depth === 1);
  return {
    departments,
    indicatorPairs: auditPairs(leaves, columns),
    dimensionPairs: auditPairs(dimensions, columns),
    nodes: compiled.nodes
      .filter(({ indicator }) => indicator < 0)
      .map(({ node, children }) => ({
        code: node.code,
        children: children.map((child) => compiled.nodeCodes[child] ?? ''),
        alpha: cronbachAlpha(children.map((child) => columnOf(columns, child))),
        components: principalComponents(children.map((child) => columnOf(columns, child))),
      })),
    indicators: compiled.indicators.map((indicator, column) =>
      auditIndicator(indicator.code, columns, column, leaves[column]?.position ?? 0),
    ),
    importance: {
      indicators: importanceOf(leaves, columns),
      dimensions: importanceOf(dimensions, columns),
    },
  };
}

const NOTHING = new Float64Array(0);
const columnOf = (columns: AuditColumns, position: number): Float64Array =>
  columns.scores[position] ?? NOTHING;

function auditPairs(nodes: readonly CompiledNode[], columns: AuditColumns): AuditedPair[] {
  return nodes.flatMap((first, at) =>
    nodes.slice(at + 1).map((second) => {
      const found = correlate(
        columnOf(columns, first.position),
        columnOf(columns, second.position),
      );
      const { pearson } = found;
      const isRedundant = pearson !== null && pearson > REDUNDANT;
      const isNegative = pearson !== null && pearson < NEGATIVE;
      return {
        first: first.node.code,
        second: second.node.code,
        siblings: first.parent === second.parent,
        ...found,
        flag: isRedundant ? 'redundant' : isNegative ? 'negative' : null,
      };
    }),
  );
}

/** Source: Paruolo, Saisana and Saltelli 2013 (the linear case); Becker et al. 2017. */
function importanceOf(nodes: readonly CompiledNode[], columns: AuditColumns): Importance[] {
  const effective = nodes.map(({ position }) => {
    const { pearson } = correlate(columnOf(columns, position), columnOf(columns, 0));
    return pearson === null ? null : pearson * pearson;
  });
  const sum = effective.reduce<number>((total, each) => total + (each ?? 0), 0);
  return nodes.map(({ node, effectiveWeight }, at) => {
    const own = effective[at] ?? null;
    const share = own === null || sum === 0 ? null : own / sum;
    return { code: node.code, nominal: effectiveWeight, effective: own, share };
  });
}
