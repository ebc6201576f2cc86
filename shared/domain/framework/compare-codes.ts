/**
 * Orders two codes by their UTF-16 code units, as `Array.prototype.sort` needs it: negative, zero or positive.
 * The same on every machine: no locale is asked.
 */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
