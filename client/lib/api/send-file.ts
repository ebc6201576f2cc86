import { toApiError } from './api-error.ts';
import { apiUrl, type QueryParams } from './get-json.ts';
import { answerOf } from './send-json.ts';

/** Sends a file as it is; a refusal comes in words of the page's language. */
export async function sendFile<T>(path: string, file: Blob, params: QueryParams = {}): Promise<T> {
  const response = await answerOf(apiUrl(path, params), {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      'content-type': 'application/octet-stream',
    },
    body: file,
  });
  if (!response.ok) throw await toApiError(response);
  return (await response.json()) as T;
}
