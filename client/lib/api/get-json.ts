import { ApiError, toApiError } from './api-error.ts';

export type QueryParams = Readonly<Record<string, string | undefined>>;

/** Path and query of a request; parameters that are not set stay out. */
export function apiUrl(path: string, params: QueryParams = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const text = query.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/** Reads JSON from our own API, whose shape the contracts state and the server's tests keep. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await answerOf(url, signal);
  if (!response.ok) throw await toApiError(response);
  return (await response.json()) as T;
}

async function answerOf(url: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, { headers: { accept: 'application/json' }, signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'network');
  }
}
