/**
 * Seeded randomness by key instead of by order: every number depends only on the seed and its own key, so that
 * adding a department or an indicator moves no other value.
 */

/** FNV-1a over the UTF-16 units of a text, started from a seed. */
function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}

/** One step of mulberry32: an even number in [0, 1) from a 32-bit state. */
function mulberry32(state: number): number {
  const a = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(a ^ (a >>> 15), 1 | a);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** The number in [0, 1) that belongs to this key under this seed. */
export function unitOf(seed: number, key: string): number {
  return mulberry32(hashText(key, seed));
}

/** The number in [-1, 1) that belongs to this key under this seed. */
export function signedOf(seed: number, key: string): number {
  return 2 * unitOf(seed, key) - 1;
}

/** Noise in [-1, 1) that moves smoothly: a new value every `period` of time, joined by a cosine. */
export function smoothOf(seed: number, key: string, time: number, period: number): number {
  const at = time / period + unitOf(seed, `${key}|phase`);
  const knot = Math.floor(at);
  const before = signedOf(seed, `${key}|${knot}`);
  const after = signedOf(seed, `${key}|${knot + 1}`);
  const weight = (1 - Math.cos(Math.PI * (at - knot))) / 2;
  return before + (after - before) * weight;
}
