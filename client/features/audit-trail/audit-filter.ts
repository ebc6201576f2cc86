import type { QueryParams } from '#client/lib/api/get-json.ts';

const names = ['account', 'action', 'department', 'from', 'to'] as const;

/** The filter that the address states, as the API takes it. */
export function filterIn(params: URLSearchParams): QueryParams {
  return Object.fromEntries(names.map((name) => [name, params.get(name) ?? undefined]));
}
