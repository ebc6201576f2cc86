import type {
  ChangesResponse,
  DepartmentChangeResponse,
  MethodPart,
} from '#shared/contracts/insights.ts';
import type { LocalTextDto } from '#shared/contracts/common.ts';

/** A part of a change: what was done, what the method made, and both together. */
export interface SplitRow {
  readonly key: string;
  /** Null for what no dimension did. */
  readonly title: LocalTextDto | null;
  readonly performance: number;
  readonly method: number;
  readonly points: number;
}

/** A change between two quarters with the method apart. The rows sum to it, column by column. */
export interface ChangeSplit {
  readonly before: number;
  readonly after: number;
  readonly points: number;
  readonly performance: number;
  readonly method: number;
  readonly rows: readonly SplitRow[];
}

type Mean = NonNullable<ChangesResponse['mean']>;
type DepartmentChange = NonNullable<DepartmentChangeResponse['change']>;

/** What rounding of a double can leave; not a part of anything. */
const nothing = 1e-9;

function splitOf(
  {
    before,
    after,
    points,
    causes,
    nodes,
  }: Pick<Mean, 'before' | 'after' | 'points' | 'causes' | 'nodes'>,
  own: MethodPart,
): ChangeSplit {
  const row = (key: string, title: LocalTextDto | null, part: MethodPart): SplitRow => ({
    key,
    title,
    performance: part.points - part.method,
    method: part.method,
    points: part.points,
  });
  const isOwn = Math.abs(own.points) > nothing || Math.abs(own.method) > nothing;
  return {
    before,
    after,
    points,
    performance: points - causes.framework,
    method: causes.framework,
    rows: [
      ...nodes.map((node) => row(node.code, node.title, node)),
      ...(isOwn ? [row('', null, own)] : []),
    ].sort(byPerformance),
  };
}

/** The mean of the departments that have a score in both quarters. */
export function splitOfMean(mean: Mean): ChangeSplit {
  return splitOf(mean, mean.own);
}

export function splitOfDepartment(change: DepartmentChange): ChangeSplit {
  return splitOf(change, { points: change.own, method: change.ownMethod });
}

/** A department's change; `before` and `after` are its scores. */
export interface DepartmentSplit extends Omit<SplitRow, 'title'> {
  readonly department: ChangesResponse['departments'][number]['department'];
  readonly before: number;
  readonly after: number;
}

/** Every department scored in both quarters, by what it did; and those that are not, whose change has no parts. */
export function splitOfDepartments({ departments }: ChangesResponse): {
  readonly rows: readonly DepartmentSplit[];
  readonly unexplained: readonly ChangesResponse['departments'][number][];
} {
  const rows = departments.flatMap(({ department, before, after, causes }): DepartmentSplit[] => {
    if (before === null || after === null || causes === null) return [];
    const points = after - before;
    const method = causes.framework;
    const { code: key } = department;
    return [{ key, department, before, after, performance: points - method, method, points }];
  });
  return {
    rows: rows.sort(byPerformance),
    unexplained: departments.filter(({ causes }) => causes === null),
  };
}

function byPerformance(a: Omit<SplitRow, 'title'>, b: Omit<SplitRow, 'title'>): number {
  return b.performance - a.performance || (a.key < b.key ? -1 : 1);
}
