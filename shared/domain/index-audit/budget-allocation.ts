import { Invalid, type Issue } from '../errors.ts';
import { momentsOf } from './moments.ts';

/** How one member of the committee divides 100 points among sibling nodes, by code. */
export interface Allocation {
  readonly member: string;
  readonly points: Readonly<Record<string, number>>;
}

/** The weight that several members give a node, and how far they agree. Points of 100. */
export interface AllocatedWeight {
  readonly code: string;
  /** Mean share, 0–1: what the framework would take. */
  readonly weight: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  /** Sample standard deviation; null for a single member. */
  readonly sd: number | null;
}

const WHOLE = 100;
/** Points such as 33.3 need not sum to the last digit. */
const SLACK = 0.05;

/**
 * Weights by budget allocation (scoring.md §10): the mean of the members' points. Every member divides exactly 100,
 * among all the nodes and no others.
 * @throws Invalid `allocation.no_member`, `allocation.member_twice`, `allocation.node_unknown`,
 *   `allocation.points_missing`, `allocation.points_out_of_range`, `allocation.not_a_hundred`; all that apply.
 */
export function allocateBudget(
  codes: readonly string[],
  allocations: readonly Allocation[],
): AllocatedWeight[] {
  const issues = allocations.flatMap((allocation, at) =>
    checkAllocation(codes, allocation, allocations.slice(0, at)),
  );
  if (allocations.length === 0) issues.push({ path: 'allocations', code: 'allocation.no_member' });
  if (issues.length > 0) throw new Invalid(issues);
  const means = codes.map((code) => momentsOf(allocations.map(({ points }) => points[code] ?? 0)));
  const total = means.reduce((sum, { mean }) => sum + (mean ?? 0), 0);
  return codes.map((code, at) => {
    const { mean, min, max, sd } = means[at] ?? momentsOf([]);
    return {
      code,
      weight: (mean ?? 0) / total,
      mean: mean ?? 0,
      min: min ?? 0,
      max: max ?? 0,
      sd: sd ?? null,
    };
  });
}

function checkAllocation(
  codes: readonly string[],
  { member, points }: Allocation,
  before: readonly Allocation[],
): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, params: Record<string, string | number> = {}, node = ''): void => {
    const path = node === '' ? member : `${member}, ${node}`;
    issues.push({ path, code, params: { member, ...params } });
  };
  if (before.some((other) => other.member === member)) add('allocation.member_twice');
  for (const node of Object.keys(points)) {
    if (!codes.includes(node)) add('allocation.node_unknown', { node }, node);
  }
  let sum = 0;
  for (const node of codes) {
    const given = points[node];
    if (given === undefined) add('allocation.points_missing', { node }, node);
    else if (!(given >= 0 && given <= WHOLE)) {
      add('allocation.points_out_of_range', { node, points: String(given) }, node);
    } else sum += given;
  }
  if (issues.length === 0 && Math.abs(sum - WHOLE) > SLACK)
    add('allocation.not_a_hundred', { sum });
  return issues;
}
