import { hashSync } from '@node-rs/argon2';
import { TooMany } from '#shared/domain/errors.ts';
import { HashingThread, type HashingTask } from './hashing-thread.ts';

/** OWASP's parameters for argon2id, the algorithm that this package uses unless told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody knows: an unknown account costs as much time as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$hVw8/a+opwQvtstJDoYHIg$RL3bQlmPw0+ix4iDAXOsaFj4f/WLNU9N/Jdm2I2b3mI';

const LONGEST_QUEUE = 200;

/** One spelling for every way to type the same characters. */
const normalise = (password: string): string => password.normalize('NFKC');

/**
 * Hashes and verifies passwords on a thread of its own that gives way to everyone else: a rush of sign-ins waits for
 * itself, not the readers for it. Throws `TooMany` where the wait would be too long.
 */
export class PasswordHasher {
  readonly #thread = new HashingThread(COST);

  async hash(password: string): Promise<string> {
    return String(await this.#run({ password: normalise(password) }));
  }

  /** Whether a password is the one of this hash; false after the same work where there is no hash. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const task = { password: normalise(password), stored: stored ?? NOBODY };
    return (await this.#run(task)) === true && stored !== null;
  }

  #run(task: HashingTask): Promise<string | boolean> {
    if (this.#thread.length >= LONGEST_QUEUE) throw new TooMany('session.busy', 5);
    return this.#thread.run(task);
  }
}

/** For the command line and the seeding of the demonstration, where nobody else waits. */
export function hashPasswordNow(password: string): string {
  return hashSync(normalise(password), COST);
}
