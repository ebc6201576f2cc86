/** Where an indicator of the quarter is answered. */
export function indicatorAddress(
  { dimension, code }: { readonly dimension: string; readonly code: string },
  search: string,
): string {
  return `/quarter/entry/${encodeURIComponent(dimension)}${search}#${encodeURIComponent(code)}`;
}
