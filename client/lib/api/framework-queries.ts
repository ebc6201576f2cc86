import { queryOptions } from '@tanstack/react-query';
import type {
  AsIfResponse,
  DraftPreviewResponse,
  DraftResponse,
  FrameworksResponse,
} from '#shared/contracts/framework-drafts.ts';
import { apiUrl, getJson } from './get-json.ts';

function query<T>(url: string, staleTime: number, revision = '') {
  return queryOptions({
    queryKey: [url, revision],
    queryFn: ({ signal }) => getJson<T>(url, signal),
    staleTime,
  });
}

/** Where the API has a draft, without the part before `/frameworks`. */
export const draftPath = (id: string, version: string) =>
  `/frameworks/${encodeURIComponent(id)}/drafts/${encodeURIComponent(version)}`;

/** Where the API has a published version. */
export const versionPath = (id: string, version: string) =>
  `/frameworks/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`;

/** Published versions and drafts. */
export const frameworksQuery = () => query<FrameworksResponse>(apiUrl('/frameworks'), 0);

export const draftQuery = (id: string, version: string) =>
  query<DraftResponse>(apiUrl(draftPath(id, version)), 0);

/** The last quarter under a revision of a draft; another revision is another answer. */
export const draftPreviewQuery = (id: string, version: string, revision: number) =>
  query<DraftPreviewResponse>(
    apiUrl(`${draftPath(id, version)}/preview`),
    Number.POSITIVE_INFINITY,
    String(revision),
  );

/** The published quarters under a version. */
export const asIfQuery = (id: string, version: string, node?: string) =>
  query<AsIfResponse>(apiUrl(`${versionPath(id, version)}/as-if`, { node }), 60_000);
