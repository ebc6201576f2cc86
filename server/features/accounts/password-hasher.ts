import { hash, hashSync, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { TooMany } from '#shared/domain/errors.ts';

/** OWASP's parameters for argon2id, the algorithm that this package uses unless told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody knows: an unknown account costs as much time as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$hVw8/a+opwQvtstJDoYHIg$RL3bQlmPw0+ix4iDAXOsaFj4f/WLNU9N/Jdm2I2b3mI';

const LONGEST_QUEUE = 200;

/** One spelling for every way to type the same characters. */
const normalise = (password: string): string => password.normalize('NFKC');

/**
 * Hashes and verifies passwords on the thread pool, leaving one processor to everyone else: a rush of sign-ins
 * waits for each other, not the readers for it. Throws `TooMany` where the wait would be too long.
 */
export class PasswordHasher {
  readonly #most = Math.max(1, availableParallelism() - 1);
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(normalise(password), COST));
  }

  /** Whether a password is the one of this hash; false after the same work where there is no hash. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const isRight = await this.#inTurn(() => verify(stored ?? NOBODY, normalise(password)));
    return isRight && stored !== null;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length >= LONGEST_QUEUE) throw new TooMany('session.busy', 5);
    if (this.#running >= this.#most) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

/** For the command line and the seeding of the demonstration, where nobody else waits. */
export function hashPasswordNow(password: string): string {
  return hashSync(normalise(password), COST);
}
