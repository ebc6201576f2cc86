/**
 * A name that nothing else of its account has: 96 random bits, after the time, by which the server keeps them side by
 * side. `crypto.randomUUID` is for pages over TLS only; an inner network may have none.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const random = btoa(String.fromCharCode(...bytes));
  return Date.now().toString(36) + random.replaceAll('+', '-').replaceAll('/', '_');
}
