import { xoshiro128 } from '../xoshiro128.ts';

/** Up to here every coalition is evaluated; beyond, random orders are. */
export const EXACT_PLAYERS = 12;
/** Pairs of an order and its reverse beyond that. */
const PAIRS = 256;

/**
 * Shapley values: what each of `players` changes adds to a result, averaged over every order in which they could
 * have happened, so that the order does not matter and the parts sum to the whole change. `value` is given a mask
 * with 1 for every change that has happened and must answer for every mask with a finite number.
 * Exact up to 12 players (2ⁿ evaluations); beyond, the mean over 256 random orders and their reverses by `seed`.
 * What rounding leaves over is spread in proportion, so the sum is exact within 1e-9. Source: scoring.md §8.
 */
export function shapley(
  players: number,
  value: (happened: Uint8Array) => number,
  seed: number,
): Float64Array {
  const parts = players <= EXACT_PLAYERS ? exact(players, value) : sampled(players, value, seed);
  const whole = value(new Uint8Array(players).fill(1)) - value(new Uint8Array(players));
  spread(parts, whole - parts.reduce((sum, part) => sum + part, 0));
  return parts;
}

/** The chance that exactly these `size` others have happened when a player's turn comes: |S|!·(n−1−|S|)!/n!. */
export function turnChance(players: number, size: number): number {
  let orders = players;
  for (let i = 1; i <= size; i += 1) orders *= (players - i) / i;
  return 1 / orders;
}

function exact(players: number, value: (happened: Uint8Array) => number): Float64Array {
  const results = new Float64Array(2 ** players);
  const happened = new Uint8Array(players);
  for (let mask = 0; mask < results.length; mask += 1) {
    for (let player = 0; player < players; player += 1) happened[player] = (mask >> player) & 1;
    results[mask] = value(happened);
  }
  const chance = Array.from({ length: players }, (_, size) => turnChance(players, size));
  const parts = new Float64Array(players);
  for (let mask = 0; mask < results.length; mask += 1) {
    const size = countBits(mask);
    for (let player = 0; player < players; player += 1) {
      if ((mask >> player) & 1) continue;
      const gain = (results[mask | (1 << player)] ?? 0) - (results[mask] ?? 0);
      parts[player] = (parts[player] ?? 0) + (chance[size] ?? 0) * gain;
    }
  }
  return parts;
}

function sampled(
  players: number,
  value: (happened: Uint8Array) => number,
  seed: number,
): Float64Array {
  const random = xoshiro128(seed);
  const parts = new Float64Array(players);
  const order = Array.from({ length: players }, (_, player) => player);
  const start = value(new Uint8Array(players));
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (let at = players - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const walk of [order, order.toReversed()]) {
      const happened = new Uint8Array(players);
      let before = start;
      for (const player of walk) {
        happened[player] = 1;
        const after = value(happened);
        parts[player] = (parts[player] ?? 0) + (after - before) / (2 * PAIRS);
        before = after;
      }
    }
  }
  return parts;
}

/** Adds what is left over to the parts, in proportion to their sizes. */
function spread(parts: Float64Array, left: number): void {
  const sizes = parts.reduce((sum, part) => sum + Math.abs(part), 0);
  if (sizes === 0) return;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? 0;
    parts[at] = part + (left * Math.abs(part)) / sizes;
  }
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
