/**
 * A name that nothing else has, short because every save carries one. `crypto.randomUUID` is for pages over TLS only; an
 * inner network may have none.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
