/**
 * A name that nothing else of its account has, short because every save carries one: of a million changes two are alike
 * once in ten thousand million times. `crypto.randomUUID` is for pages over TLS only; an inner network may have none.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
