import type Database from 'better-sqlite3';
import type { Writer } from './access.ts';

type Work<T> = (writer: Writer) => T extends PromiseLike<unknown> ? never : T;

interface Waiting {
  /** Does the work; what it gives back tells whoever waits, and is called once the work is on the disk. */
  readonly attempt: (writer: Writer) => () => void;
  readonly reject: (error: unknown) => void;
}

/** For how many turns of the event loop a group waits for more, at most. */
const LONGEST_WAIT = 8;

/**
 * Writes that come at the same moment go to the disk together: waiting for it is what a small change costs most. Each
 * is a savepoint of its own, so that one that fails undoes itself alone, and nobody is answered before all of them are
 * committed. Where the commit fails, none was made, and each is told so.
 */
export function createGroupCommit(
  connection: Database.Database,
  transact: (work: (writer: Writer) => (() => void)[]) => (() => void)[],
): <T>(work: Work<T>) => Promise<T> {
  const begin = connection.prepare('SAVEPOINT of_a_group');
  const keep = connection.prepare('RELEASE of_a_group');
  const undo = connection.prepare('ROLLBACK TO of_a_group');
  let waiting: Waiting[] = [];

  function alone<T>(writer: Writer, work: Work<T>): T {
    begin.run();
    try {
      const done = work(writer);
      keep.run();
      return done;
    } catch (error) {
      // A full disk, say, has ended the whole transaction already: then the group fails as one.
      if (!connection.inTransaction) throw new GroupFailed(error);
      undo.run();
      keep.run();
      throw error;
    }
  }

  function commit(): void {
    const group = waiting;
    waiting = [];
    try {
      const answers = transact((writer) => group.map(({ attempt }) => attempt(writer)));
      for (const answer of answers) answer();
    } catch (error) {
      const cause = error instanceof GroupFailed ? error.cause : error;
      for (const { reject } of group) reject(cause);
    }
  }

  /**
   * Commits once a turn of the event loop brought nobody new. Who was answered by the last commit asks again one turn
   * later than who waited through it: without this turn the two would take turns in halves for ever.
   */
  function commitWhenAll(known: number, turns: number): void {
    if (waiting.length === known || turns === LONGEST_WAIT) commit();
    else setImmediate(commitWhenAll, waiting.length, turns + 1);
  }

  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject: (error: unknown) => void) => {
      const refuse = reject;
      if (waiting.length === 0) setImmediate(commitWhenAll, 0, 0);
      waiting.push({
        reject,
        attempt(writer) {
          try {
            const done = alone(writer, work);
            return () => resolve(done);
          } catch (error) {
            if (error instanceof GroupFailed) throw error;
            return () => refuse(error);
          }
        },
      });
    });
}

/** The transaction of a group is over before all of it was done. */
class GroupFailed extends Error {
  constructor(cause: unknown) {
    super('the transaction of a group of writes failed', { cause });
  }
}
