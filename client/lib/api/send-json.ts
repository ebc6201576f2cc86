import { ApiError, toApiError } from './api-error.ts';
import { apiUrl } from './get-json.ts';

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Changes something on the server; a refusal comes in words of the page's language. */
export async function sendJson<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await answerOf(apiUrl(path), {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await toApiError(response);
  return (await response.json()) as T;
}

async function answerOf(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    throw new ApiError(0, 'network');
  }
}
