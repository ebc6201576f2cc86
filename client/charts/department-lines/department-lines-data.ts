import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import { versionBreaks, type VersionBreak } from '../quarter-axis.ts';

/** A few departments on one time axis, in the order they were chosen. */
export interface DepartmentLines {
  readonly quarters: readonly string[];
  /** The framework version that measured each quarter. */
  readonly versions: readonly string[];
  readonly breaks: readonly VersionBreak[];
  /** Null where a department has no score in a quarter. */
  readonly lines: readonly {
    readonly department: DepartmentRef;
    readonly scores: readonly (number | null)[];
  }[];
}

/** A department that the published quarters do not know has a line without a point, so that its sign stays its own. */
export function departmentLines(
  { cycles, departments }: TrendsResponse,
  chosen: readonly DepartmentRef[],
): DepartmentLines {
  return {
    quarters: cycles.map(({ cycle }) => cycle),
    versions: cycles.map(({ framework }) => framework.version),
    breaks: versionBreaks(cycles),
    lines: chosen.map((department) => ({
      department,
      scores:
        departments.find((each) => each.department.code === department.code)?.scores ??
        cycles.map(() => null),
    })),
  };
}
