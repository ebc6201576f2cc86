import { ApiError, toApiError } from './api-error.ts';
import { apiUrl } from './get-json.ts';

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Changes something on the server; a refusal comes in words of the page's language. `seen` is the version that the
 * change starts from, sent as `If-Match`.
 */
export async function sendJson<T>(
  method: Method,
  path: string,
  body?: unknown,
  seen?: number,
): Promise<T> {
  const response = await answerOf(apiUrl(path), {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await toApiError(response);
  return (await response.json()) as T;
}

/** Sends a request; that no answer came is an error of ours. */
export async function answerOf(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    throw new ApiError(0, 'network');
  }
}
