import { createHash, randomUUID } from 'node:crypto';

/** A save, an upload or a move as its sender knows it; it is sent again, under its name, until it is acknowledged. */
export type Sent =
  | {
      readonly type: 'save';
      readonly department: string;
      readonly indicator: string;
      readonly key: string;
      readonly value: number;
    }
  | {
      readonly type: 'upload';
      readonly department: string;
      readonly key: string;
      readonly content: string;
      readonly sha256: string;
    }
  | {
      readonly type: 'move';
      readonly department: string;
      readonly key: string;
      readonly to: 'submitted' | 'draft';
      /** The version of the submission that it starts from. */
      readonly version: number;
    };

/** Whether no answer came because the server was gone: the one failure that an officer may meet here. */
const isGone = (error: unknown): boolean => error instanceof TypeError;

async function expectOk(response: Response): Promise<void> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
}

const placeOf = ({ department }: Pick<Sent, 'department'>): string =>
  `/api/v1/cycles/2025-Q1/submissions/${department}`;

/** Somebody who saves without a pause, as an outbox does: one thing after the other, and again what was not answered. */
export class CrashOfficer {
  readonly acknowledged: Sent[] = [];
  readonly cookie: string;
  readonly next: () => Sent;
  waiting: Sent | null = null;

  constructor(cookie: string, next: () => Sent) {
    this.cookie = cookie;
    this.next = next;
  }

  /** Works until the server is gone. */
  async work(url: string): Promise<void> {
    for (;;) {
      this.waiting ??= this.next();
      try {
        await this.send(url, this.waiting);
      } catch (error) {
        if (isGone(error)) return;
        throw error;
      }
      this.acknowledged.push(this.waiting);
      this.waiting = null;
    }
  }

  private request(url: string, method: string, headers: Record<string, string>, body?: string) {
    const content = body === undefined ? {} : { body };
    return fetch(url, { method, headers: { cookie: this.cookie, ...headers }, ...content });
  }

  /** A person whose page was cut off looks first whether it was done. */
  private async move(place: string, sent: Extract<Sent, { type: 'move' }>): Promise<void> {
    const { to, version } = sent;
    const now = await this.request(place, 'GET', {});
    const seen = (await now.json()) as { state: string; version: number };
    if (seen.version === version + 1 && seen.state === to) return;
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ to, version });
    await expectOk(await this.request(`${place}/transitions`, 'POST', json, body));
  }

  private async send(url: string, sent: Sent): Promise<void> {
    const json = { 'content-type': 'application/json' };
    if (sent.type === 'save') {
      const { department, indicator, key, value } = sent;
      await expectOk(
        await this.request(
          `${url}${placeOf({ department })}/answers/${indicator}`,
          'PUT',
          { ...json, 'if-match': '*', 'idempotency-key': key },
          JSON.stringify({ answer: { kind: 'number', value } }),
        ),
      );
      return;
    }
    if (sent.type === 'move') return this.move(`${url}${placeOf(sent)}`, sent);
    const place = `${url}/api/v1/departments/${sent.department}/evidence/uploads/${sent.key}`;
    const bytes = Buffer.byteLength(sent.content);
    // How far it came before, as a browser asks after a cut.
    const progress = await this.request(place, 'GET', {});
    const { received } = (await progress.json()) as { received: number };
    if (received < bytes) {
      const type = { 'content-type': 'application/octet-stream' };
      const piece = sent.content.slice(received);
      await expectOk(await this.request(`${place}?offset=${received}`, 'PUT', type, piece));
    }
    const facts = { document: null, name: `${sent.key}.pdf`, effectiveOn: '2025-03-01', bytes };
    await expectOk(await this.request(place, 'POST', json, JSON.stringify(facts)));
  }
}

/** Submits and recalls of one department's quarter in turn, from the version that it has. */
export function makeMoves(department: string, first: number): () => Sent {
  let version = first - 1;
  return () => {
    version += 1;
    const to = (version - first) % 2 === 0 ? 'submitted' : 'draft';
    return { type: 'move', department, key: `${to} ${version}`, to, version };
  };
}

/** Saves of one department's answers, each with a value that no other has. */
export function makeSaves(department: string, first: number): () => Sent {
  let count = 0;
  return () => {
    count += 1;
    const indicator = ['A', 'C', 'D'][count % 3] ?? 'A';
    // Below 100, so that it is a percentage too.
    const value = Number((first + count / 100_000).toFixed(5));
    return { type: 'save', department, indicator, key: randomUUID(), value };
  };
}

/** Uploads of one department's documents, each another. */
export function makeUploads(department: string): () => Sent {
  return () => {
    const key = randomUUID();
    const content = `%PDF-1.4\n${`${key}\n`.repeat(500)}%%EOF\n`;
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { type: 'upload', department, key, content, sha256 };
  };
}
