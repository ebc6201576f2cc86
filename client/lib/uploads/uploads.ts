import type { Hold } from '#client/lib/outbox/send-change.ts';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { UploadOutcome } from './send-upload.ts';
import type { Upload, UploadOnWay, UploadStore } from './upload.ts';

/** What a page shows of the documents on their way; a new object after every change. */
export interface UploadsState {
  readonly uploads: ReadonlyMap<string, UploadOnWay>;
  /** Why nothing goes out; null where it does. */
  readonly hold: Hold | null;
}

export interface UploadsParts {
  readonly user: string;
  readonly store: UploadStore;
  readonly send: (
    upload: Upload,
    onReceived: (bytes: number) => void,
    isWanted: () => boolean,
  ) => Promise<UploadOutcome>;
  readonly whoIsSignedIn: () => Promise<string | null>;
  /** Makes the answer name the document; the device forgets the file only then. */
  readonly onArrived: (upload: Upload, revision: EvidenceRevision) => Promise<void>;
  /** Calls back later; gives what cancels it. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

const retries = [3_000, 6_000, 15_000, 30_000, 60_000];

/**
 * Documents of one user on their way to the server: kept on the device until they are there, sent one after the other,
 * from where a cut left off, and only while the server takes this browser for the same user.
 */
export class Uploads {
  readonly user: string;
  readonly #parts: UploadsParts;
  readonly #listeners = new Set<() => void>();
  #state: UploadsState = { uploads: new Map(), hold: null };
  #isRunning = false;
  #isWoken = false;
  #isClosed = false;
  #failures = 0;
  #cancel: () => void = () => undefined;

  constructor(parts: UploadsParts) {
    this.#parts = parts;
    this.user = parts.user;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): UploadsState => this.#state;

  async load(): Promise<void> {
    for (const upload of await this.#parts.store.all(this.user)) this.#put(upload);
    this.wake();
  }

  async add(upload: Upload): Promise<void> {
    this.#put(upload);
    await this.#parts.store.put(upload);
    this.wake();
  }

  /** Takes in documents of a file, under the names they go by: one that is here or on the server is the same one. */
  async restore(list: readonly Upload[]): Promise<void> {
    const own = list.filter(({ id, user }) => user === this.user && !this.#state.uploads.has(id));
    for (const upload of own) await this.add({ ...upload, refused: null });
  }

  /** Gives a document up; what is there of it goes by itself. */
  async cancel(id: string): Promise<void> {
    this.#drop(id);
    await this.#parts.store.remove(id);
  }

  /** Something may have changed for the better: tries at once, and soon again, whatever failed before. */
  wake(): void {
    this.#failures = 0;
    this.#isWoken = this.#isRunning;
    void this.flush();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel();
  }

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
    } finally {
      this.#isRunning = false;
    }
    if (this.#isWoken) this.wake();
  }

  async #sendAll(): Promise<Extract<UploadOutcome, { kind: 'held' }> | null> {
    for (;;) {
      const upload = this.#next();
      if (!upload || this.#isClosed) return null;
      const why = await this.#whyNotSend();
      if (why) return { kind: 'held', why };
      const { id } = upload;
      const outcome = await this.#parts.send(
        upload,
        (received) => this.#put({ ...upload, received }),
        () => !this.#isClosed && this.#state.uploads.has(id),
      );
      if (outcome.kind === 'held') {
        if (this.#state.uploads.has(id)) this.#put(upload);
        return outcome;
      }
      if (this.#state.uploads.has(id)) await this.#settle(upload, outcome);
    }
  }

  async #settle(upload: Upload, outcome: UploadOutcome): Promise<void> {
    if (outcome.kind === 'refused') {
      const refused = { ...upload, refused: outcome.code };
      this.#put(refused);
      await this.#parts.store.put(refused);
    } else if (outcome.kind === 'arrived') {
      await this.#parts.onArrived(upload, outcome.revision);
      await this.cancel(upload.id);
    }
  }

  #next(): UploadOnWay | undefined {
    return [...this.#state.uploads.values()]
      .filter(({ refused }) => refused === null)
      .sort((a, b) => a.addedAt.localeCompare(b.addedAt))
      .map((upload) => ({ ...upload, received: null }))[0];
  }

  async #whyNotSend(): Promise<Hold | null> {
    try {
      const user = await this.#parts.whoIsSignedIn();
      if (user === null) return 'signed_out';
      return user === this.user ? null : 'other_user';
    } catch {
      return 'offline';
    }
  }

  #put(upload: Upload & { readonly received?: number | null }): void {
    const next = new Map(this.#state.uploads);
    next.set(upload.id, { received: null, ...upload });
    this.#set({ uploads: next });
  }

  #drop(id: string): void {
    const next = new Map(this.#state.uploads);
    if (next.delete(id)) this.#set({ uploads: next });
  }

  #set(change: Partial<UploadsState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #soon(milliseconds: number): void {
    this.#cancel();
    if (!this.#isClosed) this.#cancel = this.#parts.later(() => void this.flush(), milliseconds);
  }
}
