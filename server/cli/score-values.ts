import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import {
  createCycleMatrix,
  type CycleMatrix,
  setCell,
} from '#shared/domain/scoring/cycle-matrix.ts';
import {
  type CycleScores,
  nodeCoverage,
  nodeScore,
  type ScoringWarning,
} from '#shared/domain/scoring/cycle-scores.ts';
import { type DepartmentRank, rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import type { ValueRow } from '../features/cycles/parse-values.ts';

/** A values file scored under a framework. */
export interface ScoredFile {
  readonly compiled: CompiledFramework;
  readonly matrix: CycleMatrix;
  readonly scores: CycleScores;
  readonly ranking: readonly DepartmentRank[];
}

/** A department as `nudj score` prints it. */
export interface ScoredDepartment {
  readonly code: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly level: number | null;
  readonly coverage: number;
  readonly nodes: Readonly<Record<string, { score: number | null; coverage: number }>>;
}

/** Scores the rows of one values file. */
export function scoreValues(
  compiled: CompiledFramework,
  rows: readonly ValueRow[],
  cycle: string | null,
): ScoredFile {
  const codes = [...new Set(rows.map((row) => row.department))];
  const matrix = createCycleMatrix(compiled, codes);
  const rowOf = new Map(codes.map((code, index) => [code, index]));
  for (const { department, indicator, answer } of rows) {
    const row = rowOf.get(department) ?? -1;
    setCell(matrix, compiled, row, compiled.indicatorIndex.get(indicator) ?? -1, answer.cell);
  }
  const scores = scoreCycle(compiled, matrix, cycle === null ? {} : { cycle });
  return { compiled, matrix, scores, ranking: rankDepartments(compiled, scores) };
}

/** A scored file as `nudj score` prints it: departments by rank then code, the unranked last. */
export function presentScores({ compiled, scores, ranking }: ScoredFile): {
  departments: ScoredDepartment[];
  warnings: readonly ScoringWarning[];
} {
  const departments = ranking.map((ranked) => ({
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
