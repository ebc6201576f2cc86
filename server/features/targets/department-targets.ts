import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { DepartmentTargetsResponse } from '#shared/contracts/targets.ts';
import type { CompiledNode } from '#shared/domain/framework/compile-framework.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import { cellOf, countStates, type TargetsPage, targetsHead } from './targets-response.ts';

/** One node of every department that was measured in the last of the cycles, each target judged by the stated rule. */
export function departmentTargetsResponse(
  page: Omit<TargetsPage, 'department' | 'years' | 'node'>,
  { node: { code, title } }: CompiledNode,
  year: number,
  register: readonly DepartmentRef[],
): DepartmentTargetsResponse {
  const measured = page.cycles.map(({ cycle, version, scores }) => {
    const rows = new Map(scores.departments.map((department, row) => [department, row]));
    const position = version.compiled.nodeIndex.get(code);
    const scoreOf = (department: string): number | null => {
      const row = rows.get(department);
      return row === undefined || position === undefined ? null : nodeScore(scores, row, position);
    };
    return { quarter: cycle.code, method: version.sha256, rows, scoreOf };
  });
  const last = measured.at(-1);
  const rows = register
    .filter((department) => last?.rows.has(department.code))
    .map((department) => {
      const quarters = measured.map(({ quarter, method, scoreOf }) => ({
        quarter,
        method,
        score: scoreOf(department.code),
      }));
      return {
        department,
        score: quarters.at(-1)?.score ?? null,
        cell: cellOf(page, department.code, code, year, quarters),
      };
    });
  return {
    ...targetsHead(page),
    node: { code, title },
    year,
    rows,
    counts: countStates(
      year,
      rows.map(({ cell }) => cell),
    ),
  };
}
