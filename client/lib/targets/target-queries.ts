import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { apiUrl, getJson } from '#client/lib/api/get-json.ts';
import { trendsQuery } from '#client/lib/api/queries.ts';
import type {
  DepartmentTargetsResponse,
  TargetHistoryResponse,
  TargetsResponse,
} from '#shared/contracts/targets.ts';

/** A target by what it is of; without a department the national one. */
export interface TargetName {
  readonly node: string;
  readonly year: number;
  readonly department?: string | undefined;
}

function query<T>(url: string, staleTime: number) {
  return queryOptions({
    queryKey: ['targets', url],
    queryFn: ({ signal }) => getJson<T>(url, signal),
    staleTime,
  });
}

/** The targets of one level of the tree, judged as of a quarter. */
export const targetsQuery = (
  asked: {
    readonly department?: string | undefined;
    readonly node?: string | undefined;
    readonly cycle?: string | undefined;
  } = {},
) => query<TargetsResponse>(apiUrl('/targets', asked), 60_000);

/** One node and year of every department. */
export const departmentTargetsQuery = (asked: {
  readonly node?: string | undefined;
  readonly year?: string | undefined;
}) => query<DepartmentTargetsResponse>(apiUrl('/targets/departments', asked), 60_000);

const placeOf = ({ node, year }: TargetName) => `/targets/${encodeURIComponent(node)}/${year}`;

export const targetHistoryQuery = (name: TargetName) =>
  query<TargetHistoryResponse>(
    apiUrl(`${placeOf(name)}/history`, { department: name.department }),
    0,
  );

/** Where a target is set. */
export function targetPath({ department, ...name }: TargetName): string {
  return `${placeOf(name)}${department ? `?department=${encodeURIComponent(department)}` : ''}`;
}

/** Asks anew for everything that a target stands in. */
export async function refreshTargets(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['targets'] }),
    client.invalidateQueries({ queryKey: trendsQuery().queryKey }),
    client.invalidateQueries({
      predicate: ({ queryKey }) => /\/departments\/[^/]+\/results/.test(String(queryKey[0])),
    }),
  ]);
}
