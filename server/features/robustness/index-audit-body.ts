import type { CorrelationsDto, IndexAuditBody } from '#shared/contracts/robustness.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { auditIndex, type AuditedPair } from '#shared/domain/index-audit/audit-index.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';

/** Audits an index and lays the result out as it travels. */
export function indexAuditBodyOf(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  context: ScoringContext = {},
): IndexAuditBody {
  const audit = auditIndex(compiled, matrix, context);
  const dimensions = compiled.nodes.filter(({ depth }) => depth === 1);
  return {
    departments: audit.departments,
    indicatorCorrelations: correlationsOf(
      compiled.indicators.map(({ code }) => code),
      audit.indicatorPairs,
    ),
    dimensionCorrelations: correlationsOf(
      dimensions.map(({ node }) => node.code),
      audit.dimensionPairs,
    ),
    nodes: audit.nodes.map(({ code, children, alpha, components }) => ({
      code,
      children: [...children],
      alpha,
      components: components && {
        n: components.n,
        columns: [...components.columns],
        components: components.components.map((each) => ({
          ...each,
          loadings: [...each.loadings],
        })),
      },
    })),
    indicators: audit.indicators.map((each) => ({ ...each, flags: [...each.flags] })),
    importance: {
      indicators: [...audit.importance.indicators],
      dimensions: [...audit.importance.dimensions],
    },
  };
}

function correlationsOf(codes: string[], pairs: readonly AuditedPair[]): CorrelationsDto {
  return {
    codes,
    n: pairs.map(({ n }) => n),
    pearson: pairs.map(({ pearson }) => pearson),
    spearman: pairs.map(({ spearman }) => spearman),
    kendall: pairs.map(({ kendall }) => kendall),
    flagged: pairs.flatMap(({ first, second, siblings, pearson, flag }) =>
      flag === null || pearson === null ? [] : [{ first, second, siblings, pearson, flag }],
    ),
  };
}
