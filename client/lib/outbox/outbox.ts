import type { AnswerPlace, OutboxEntry, Transition, Writing } from './outbox-entry.ts';
import * as entries from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Hold, Outcome } from './send-change.ts';
import type { SaveAnswerResponse } from '#shared/contracts/answers.ts';

/** What a page shows of the outbox; a new object after every change. */
export interface OutboxState {
  readonly isLoaded: boolean;
  readonly entries: ReadonlyMap<string, OutboxEntry>;
  /** Why nothing goes out; null where it does. */
  readonly hold: Hold | null;
}

export interface OutboxParts {
  readonly user: string;
  readonly store: OutboxStore;
  readonly send: (
    entry: OutboxEntry,
    attempt: NonNullable<OutboxEntry['attempt']>,
  ) => Promise<Outcome>;
  readonly whoIsSignedIn: () => Promise<string | null>;
  readonly onReceived: (
    entry: OutboxEntry,
    attempt: NonNullable<OutboxEntry['attempt']>,
    saved: SaveAnswerResponse,
  ) => void;
  readonly newKey: () => string;
  readonly now: () => Date;
  /** Calls back later; gives what cancels it. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

/** After the last keystroke. */
const pause = 700;
const retries = [3_000, 6_000, 15_000, 30_000, 60_000];

/**
 * What one user typed, kept on the device at once and sent when it can be: every change once, in the order of its
 * answer, and only while the server takes this browser for the same user.
 */
export class Outbox {
  readonly user: string;
  readonly #parts: OutboxParts;
  readonly #listeners = new Set<() => void>();
  /** Transitions on their way to the device, by entry: the page's memory is ahead of it. */
  readonly #ahead = new Map<string, number>();
  #state: OutboxState = { isLoaded: false, entries: new Map(), hold: null };
  #isKnown = false;
  #isRunning = false;
  #isWoken = false;
  #isClosed = false;
  #failures = 0;
  #cancel: () => void = () => undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.user = parts.user;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): OutboxState => this.#state;

  async load(): Promise<void> {
    const kept = await this.#parts.store.all(this.user);
    const all = kept.map((entry): [string, OutboxEntry] => [entry.id, entry]);
    // What was typed while the device was read is newer.
    this.#set({ isLoaded: true, entries: new Map([...all, ...this.#state.entries]) });
    this.#soon(0);
  }

  /** The page shows it at once; the device has it when the promise is kept. */
  async write(
    place: Omit<AnswerPlace, 'user'>,
    writing: Omit<Writing, 'key' | 'at'>,
  ): Promise<void> {
    const own = { ...place, user: this.user };
    const stamp = { key: this.#parts.newKey(), at: this.#parts.now().toISOString() };
    this.#soon(pause);
    await this.#apply(entries.entryId(own), entries.written(own, { ...writing, ...stamp }));
  }

  whenLoaded(): Promise<void> {
    if (this.#state.isLoaded) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!this.#state.isLoaded) return;
        stop();
        resolve();
      });
    });
  }

  keepMine(id: string): void {
    void this.#apply(id, entries.keptMine(this.#parts.newKey()));
    this.#soon(0);
  }

  takeTheirs(id: string): void {
    void this.#apply(id, entries.tookTheirs);
  }

  /** Takes in entries of a file; of two for one answer the later one stays. */
  async restore(list: readonly OutboxEntry[]): Promise<void> {
    for (const entry of list.filter(({ user }) => user === this.user)) {
      await this.#apply(entry.id, (kept) =>
        kept && kept.writtenAt >= entry.writtenAt ? kept : entry,
      );
    }
    this.#soon(0);
  }

  /** The person may have changed behind this page's back: ask before the next change goes out. */
  forgetWho(): void {
    this.#isKnown = false;
  }

  /** Something may have changed for the better: tries at once, and soon again, whatever failed before. */
  wake(): void {
    this.#isKnown = false;
    this.#failures = 0;
    this.#isWoken = this.#isRunning;
    void this.flush();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel();
  }

  /** Sends what can go, one after the other. */
  async flush(): Promise<void> {
    if (this.#isRunning || this.#isClosed) return;
    this.#isRunning = true;
    this.#cancel();
    try {
      const held = await this.#sendAll();
      this.#failures = held ? this.#failures + 1 : 0;
      if (this.#state.hold !== (held?.why ?? null)) this.#set({ hold: held?.why ?? null });
      const step = retries[Math.min(this.#failures, retries.length) - 1] ?? 0;
      if (held) this.#soon(Math.max(step, (held.waitSeconds ?? 0) * 1000));
      else if (this.#waiting().length > 0) this.#soon(pause);
    } finally {
      this.#isRunning = false;
    }
    if (this.#isWoken) this.wake();
  }

  async #sendAll(): Promise<Extract<Outcome, { kind: 'held' }> | null> {
    const waiting = this.#waiting();
    if (waiting.length === 0) return null;
    const why = await this.#whyNotSend();
    if (why) return { kind: 'held', why };
    for (const { id } of waiting) {
      const entry = await this.#apply(id, entries.attempted);
      if (!entry?.attempt || this.#isClosed) continue;
      const outcome = await this.#parts.send(entry, entry.attempt);
      if (outcome.kind === 'held') {
        if (outcome.why === 'signed_out') this.#isKnown = false;
        return outcome;
      }
      await this.#settle(entry, entry.attempt, outcome);
    }
    return null;
  }

  async #settle(
    entry: OutboxEntry,
    attempt: NonNullable<OutboxEntry['attempt']>,
    outcome: Exclude<Outcome, { kind: 'held' }>,
  ): Promise<void> {
    const { id } = entry;
    if (outcome.kind === 'received') {
      this.#parts.onReceived(entry, attempt, outcome.saved);
      await this.#apply(id, entries.received(attempt.key, outcome.saved.version));
    } else if (outcome.kind === 'conflict') {
      await this.#apply(id, entries.conflicted(attempt.key, outcome.conflict));
    } else {
      await this.#apply(id, entries.refused(attempt.key, outcome.refusal));
    }
  }

  async #whyNotSend(): Promise<Hold | null> {
    if (this.#isKnown) return null;
    try {
      const user = await this.#parts.whoIsSignedIn();
      if (user === null) return 'signed_out';
      if (user !== this.user) return 'other_user';
      this.#isKnown = true;
      return null;
    } catch {
      return 'offline';
    }
  }

  #waiting(): OutboxEntry[] {
    return [...this.#state.entries.values()]
      .filter(entries.canGo)
      .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  }

  /** The page sees it at once; the device has it when the promise is kept. */
  async #apply(id: string, transition: Transition): Promise<OutboxEntry | undefined> {
    this.#put(id, transition(this.#state.entries.get(id)));
    this.#ahead.set(id, (this.#ahead.get(id) ?? 0) + 1);
    const kept = await this.#parts.store.update(id, transition).finally(() => {
      this.#ahead.set(id, (this.#ahead.get(id) ?? 1) - 1);
    });
    if (this.#ahead.get(id) === 0) this.#put(id, kept);
    return kept;
  }

  #put(id: string, entry: OutboxEntry | undefined): void {
    const known = this.#state.entries.get(id);
    if (known === entry || JSON.stringify(known) === JSON.stringify(entry)) return;
    const next = new Map(this.#state.entries);
    if (entry) next.set(id, entry);
    else next.delete(id);
    this.#set({ entries: next });
  }

  #set(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #soon(milliseconds: number): void {
    this.#cancel();
    if (!this.#isClosed) this.#cancel = this.#parts.later(() => void this.flush(), milliseconds);
  }
}
