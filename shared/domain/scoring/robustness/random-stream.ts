const BLOCK = 512;

/**
 * The numbers of `xoshiro128` (same seed, same stream) made a block at a time: several times faster, and without
 * making garbage. Whole numbers of 32 bits, or uniform ones strictly between 0 and 1.
 */
export class RandomStream {
  /** The numbers to come, from `at`; read by inner loops after `reserve`. */
  readonly block = new Uint32Array(BLOCK);
  at = BLOCK;
  readonly #state = new Int32Array(4);

  constructor(seed: number) {
    let mix = seed >>> 0;
    for (let word = 0; word < 4; word += 1) {
      mix = (mix + 0x9e3779b9) >>> 0;
      let z = mix;
      z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
      z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
      this.#state[word] = z ^ (z >>> 16);
    }
  }

  /** The next 32 bits, 0 … 2³² − 1. */
  next32(): number {
    if (this.at === BLOCK) this.#refill(0);
    const bits = this.block[this.at] as number;
    this.at += 1;
    return bits;
  }

  /** A number strictly between 0 and 1: the middle of one of 2³² equal parts. */
  uniform(): number {
    return (this.next32() + 0.5) / 2 ** 32;
  }

  /** A whole number 0 … `count` − 1. */
  pick(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** Sees to it that at least `count` numbers (far fewer than a block) lie in `block` from `at`. */
  reserve(count: number): void {
    const left = BLOCK - this.at;
    if (left >= count) return;
    this.block.copyWithin(0, this.at);
    this.#refill(left);
  }

  #refill(from: number): void {
    const state = this.#state;
    const { block } = this;
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    for (let at = from; at < BLOCK; at += 1) {
      const five = Math.imul(b, 5);
      block[at] = Math.imul((five << 7) | (five >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    this.at = 0;
  }
}

/** Streams of one run that have nothing to do with each other, so that one choice more moves no other's draws. */
export const Stream = {
  weights: 0,
  aggregation: 1,
  normalisation: 2,
  missing: 3,
  leftOut: 4,
  shifts: 5,
  bootstrap: 6,
  /** Second sample of Saltelli's scheme: added to the others. */
  second: 8,
} as const;

/** The stream of one choice of a run. The weights' is the seed's own. */
export function streamOf(seed: number, stream: number): RandomStream {
  return new RandomStream(
    stream === 0 ? seed : Math.imul(seed ^ (stream * 0x632be5ab), 0x85ebca6b),
  );
}
