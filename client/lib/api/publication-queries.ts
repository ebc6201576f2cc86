import { queryOptions } from '@tanstack/react-query';
import type {
  PublicationKeyResponse,
  PublicationPreview,
  PublicationResponse,
  PublicationsResponse,
} from '#shared/contracts/publications.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { apiUrl, getJson } from './get-json.ts';

function query<T>(url: string, staleTime = 60_000) {
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<T>(url, signal),
    staleTime,
  });
}

/** Everything that was ever published. */
export const publicationsQuery = () => query<PublicationsResponse>(apiUrl('/publications'), 0);

/** One publication. It never changes, but a later revision may take its place. */
export const publicationQuery = (number: number) =>
  query<PublicationResponse>(apiUrl(`/publications/${number}`), 0);

/** The ranking as a publication has it, for ever the same. */
export const publishedRankingQuery = (number: number) =>
  query<RankingResponse>(
    apiUrl('/ranking', { publication: String(number) }),
    Number.POSITIVE_INFINITY,
  );

export const publicationKeyQuery = () => query<PublicationKeyResponse>(apiUrl('/publication-key'));

/** What publishing now would make public. */
export const publicationPreviewQuery = (cycle: string) =>
  query<PublicationPreview>(apiUrl(`/cycles/${encodeURIComponent(cycle)}/publication-preview`), 0);

/** Address of one file of a publication. */
export function publicationFile(number: number, file: string): string {
  return apiUrl(`/publications/${number}/${file}`);
}
