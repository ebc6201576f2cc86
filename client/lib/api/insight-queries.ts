import { queryOptions } from '@tanstack/react-query';
import type {
  ChangesResponse,
  DepartmentChangeResponse,
  HeadroomResponse,
  HeatmapResponse,
} from '#shared/contracts/insights.ts';
import { apiUrl, getJson, type QueryParams } from './get-json.ts';

function query<T>(path: string, params: QueryParams) {
  const url = apiUrl(path, params);
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<T>(url, signal),
    staleTime: 60_000,
  });
}

const departmentPath = (code: string) => `/departments/${encodeURIComponent(code)}`;

export const heatmapQuery = (cycle?: string, node?: string) =>
  query<HeatmapResponse>('/heatmap', { cycle, node });

/** How every department moved between two quarters, by cause. */
export const changesQuery = (from?: string, to?: string) =>
  query<ChangesResponse>('/changes', { from, to });

/** Why one department moved between two quarters. */
export const departmentChangeQuery = (code: string, from?: string, to?: string) =>
  query<DepartmentChangeResponse>(`${departmentPath(code)}/change`, { from, to });

/** What would lift a department most. */
export const headroomQuery = (code: string, cycle?: string) =>
  query<HeadroomResponse>(`${departmentPath(code)}/headroom`, { cycle });
