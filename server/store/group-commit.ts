import type Database from 'better-sqlite3';
import type { Writer } from './access.ts';

type Work<T> = (writer: Writer) => T extends PromiseLike<unknown> ? never : T;

interface Waiting {
  readonly work: (writer: Writer) => unknown;
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** For how many turns of the event loop a group waits for more, at most. */
const LONGEST_WAIT = 8;

/**
 * Writes that come at the same moment go to the disk together: waiting for it is what a small change costs most. One that
 * fails is undone alone, and nobody is answered before the others are committed. Where the commit fails, none was made,
 * and each is told so. A work may run twice, so that nothing of it may stay behind outside the database.
 */
export function createGroupCommit(
  connection: Database.Database,
  transact: (work: (writer: Writer) => unknown[]) => unknown[],
): <T>(work: Work<T>) => Promise<T> {
  const begin = connection.prepare('SAVEPOINT of_a_group');
  const keep = connection.prepare('RELEASE of_a_group');
  const undo = connection.prepare('ROLLBACK TO of_a_group');
  let waiting: Waiting[] = [];

  /** Does one work in a savepoint of its own; what is then to be told to whoever waits. */
  function alone(writer: Writer, { work, resolve, reject }: Waiting): () => void {
    begin.run();
    try {
      const done = work(writer);
      keep.run();
      return () => resolve(done);
    } catch (error) {
      // A full disk, say, has ended the whole transaction already: then the group fails as one.
      if (!connection.inTransaction) throw error;
      undo.run();
      keep.run();
      return () => reject(error);
    }
  }

  function commitApart(group: readonly Waiting[]): void {
    let tell: readonly (() => void)[] = [];
    try {
      transact((writer) => {
        tell = group.map((each) => alone(writer, each));
        return [];
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const each of tell) each();
  }

  /** Mostly nobody fails, and savepoints cost as much as what is done in them: they come where somebody does. */
  function commit(): void {
    const group = waiting;
    waiting = [];
    let done: readonly unknown[];
    try {
      done = transact((writer) => group.map(({ work }) => work(writer)));
    } catch {
      commitApart(group);
      return;
    }
    for (const [at, { resolve }] of group.entries()) resolve(done[at]);
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
      if (waiting.length === 0) setImmediate(commitWhenAll, 0, 0);
      waiting.push({ work, resolve: resolve as (done: unknown) => void, reject });
    });
}
