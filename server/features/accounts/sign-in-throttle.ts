import { isIPv6 } from 'node:net';
import { TooMany } from '#shared/domain/errors.ts';

interface Tries {
  failed: number;
  /** Moment before which nothing is tried. */
  until: number;
  last: number;
}

interface Limit {
  readonly free: number;
  readonly longestWait: number;
}

const SECOND = 1000;
const FORGET_AFTER = 3600 * SECOND;
const MOST_KEYS = 20_000;

/** Five wrong tries at one account from one place are free; then each doubles the wait, up to a quarter of an hour. */
const PAIR: Limit = { free: 5, longestWait: 900 * SECOND };
/** One place trying many accounts. */
const PLACE: Limit = { free: 30, longestWait: 60 * SECOND };
/** An account tried from many places is answered slower, never refused: a stranger could keep its owner out. */
const ACCOUNT: Limit = { free: Infinity, longestWait: 0 };
const SLOW_AFTER = 20;
const SLOWEST = 2 * SECOND;

/** One try that is under way. */
export interface Try {
  /** How long the answer is to be delayed. */
  readonly delayMs: number;
  /** Whether it is the first beyond the free ones. */
  readonly isFirstBeyond: boolean;
  /** It was neither wrong nor right: it does not count. */
  readonly undecided: () => void;
  /** It was right: this account is known at this place, and its wrong tries there are forgotten. */
  readonly succeeded: () => void;
}

/** A network of IPv6 addresses is one place: whoever has one address of it has them all. */
export function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const known = tail === undefined ? groups : [...groups, ...Array<string>(8).fill('0')];
  return known.slice(0, 4).join(':');
}

/**
 * Slows wrong tries down, by account and place. Whoever signed in from a place before is bound there only by tries
 * at the own account, so that no stranger, not even one behind the same address, can lock somebody out. Lives in
 * memory: a restart forgets, and nobody outside can cause one.
 */
export class SignInThrottle {
  readonly #tries = new Map<string, Tries>();
  readonly #known = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Counts a try as wrong until it says otherwise, so that many at once gain nothing. Throws `TooMany` with the
   * wait.
   */
  begin(username: string, address: string): Try {
    const place = placeOf(address);
    const pair = `pair ${username} ${place}`;
    const isKnown = this.#known.has(pair);
    const limits: [string, Limit][] = [[pair, PAIR]];
    if (!isKnown) limits.push([`place ${place}`, PLACE], [`account ${username}`, ACCOUNT]);
    const wait = Math.max(...limits.map(([key]) => this.#waitOf(key)));
    if (wait > 0) throw new TooMany('session.too_many_tries', Math.ceil(wait / SECOND));
    const counts = limits.map(([key, limit]) => this.#count(key, limit));
    const beyond = (counts[2] ?? 0) - SLOW_AFTER;
    const undecided = (): void => {
      for (const [key] of limits) this.#uncount(key);
    };
    return {
      delayMs: beyond > 0 ? Math.min(SLOWEST, beyond * 100) : 0,
      isFirstBeyond: counts[0] === PAIR.free + 1,
      undecided,
      succeeded: () => {
        undecided();
        this.#tries.delete(pair);
        this.#remember(pair);
      },
    };
  }

  #remember(pair: string): void {
    this.#known.delete(pair);
    this.#known.add(pair);
    const oldest = this.#known.values().next();
    if (this.#known.size > MOST_KEYS && !oldest.done) this.#known.delete(oldest.value);
  }

  #uncount(key: string): void {
    const tries = this.#tries.get(key);
    if (tries) Object.assign(tries, { failed: tries.failed - 1, until: 0 });
  }

  #waitOf(key: string): number {
    const tries = this.#tries.get(key);
    // A clock that was set back must not make a wait longer than it was meant to be.
    return tries ? Math.min(tries.until - this.#now(), PAIR.longestWait) : 0;
  }

  #count(key: string, limit: Limit): number {
    const now = this.#now();
    const known = this.#tries.get(key);
    const failed = known && now - known.last < FORGET_AFTER ? known.failed + 1 : 1;
    const beyond = failed - limit.free;
    const wait = beyond <= 0 ? 0 : Math.min(limit.longestWait, SECOND * 2 ** Math.min(beyond, 20));
    this.#tries.delete(key);
    this.#tries.set(key, { failed, until: now + wait, last: now });
    const oldest = this.#tries.keys().next();
    if (this.#tries.size > MOST_KEYS && !oldest.done) this.#tries.delete(oldest.value);
    return failed;
  }
}
