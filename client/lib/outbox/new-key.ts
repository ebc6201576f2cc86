/** A name that nothing else has. `crypto.randomUUID` is for pages over TLS only; an inner network may have none. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
