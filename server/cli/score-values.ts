import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { createCycleMatrix, setCell } from '#shared/domain/scoring/cycle-matrix.ts';
import {
  nodeCoverage,
  nodeScore,
  type ScoringWarning,
} from '#shared/domain/scoring/cycle-scores.ts';
import { rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import type { ValueRow } from '../features/cycles/parse-values.ts';

/** A department as `nudj score` prints it. */
export interface ScoredDepartment {
  readonly code: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly level: number | null;
  readonly coverage: number;
  readonly nodes: Readonly<Record<string, { score: number | null; coverage: number }>>;
}

/** Scores the rows of one values file; departments by rank then code, the unranked last. */
export function scoreValues(
  compiled: CompiledFramework,
  rows: readonly ValueRow[],
  cycle: string | null,
): { departments: ScoredDepartment[]; warnings: readonly ScoringWarning[] } {
  const codes = [...new Set(rows.map((row) => row.department))];
  const matrix = createCycleMatrix(compiled, codes);
  const rowOf = new Map(codes.map((code, index) => [code, index]));
  for (const { department, indicator, answer } of rows) {
    const at = [rowOf.get(department), compiled.indicatorIndex.get(indicator)] as const;
    setCell(matrix, compiled, at[0] ?? -1, at[1] ?? -1, answer.cell);
  }
  const scores = scoreCycle(compiled, matrix, cycle === null ? {} : { cycle });
  const departments = rankDepartments(compiled, scores).map((ranked) => ({
    code: ranked.department,
    rank: ranked.rank,
    score: ranked.score,
    level: ranked.level,
    coverage: ranked.coverage,
    nodes: Object.fromEntries(
      compiled.nodeCodes.map((code, position) => [
        code,
        {
          score: nodeScore(scores, ranked.departmentIndex, position),
          coverage: nodeCoverage(scores, ranked.departmentIndex, position),
        },
      ]),
    ),
  }));
  return { departments, warnings: scores.warnings };
}
