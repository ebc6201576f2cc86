import { isAway } from './shell.ts';

/** What a page hands over: an answer of the API that this person's form is made of. */
export interface Keep {
  readonly user: string;
  readonly url: string;
  readonly data: unknown;
}

const prefix = 'nudj-kept-';
const session = '/api/v1/session';
const place = '[^/]+';
const keptPaths = [
  session,
  '/api/v1/cycles',
  '/api/v1/departments',
  `/api/v1/cycles/${place}/submissions/${place}`,
  `/api/v1/frameworks/${place}/versions/${place}`,
  `/api/v1/departments/${place}/evidence`,
].map((path) => new RegExp(`^${path}$`));

export function isKept(url: URL): boolean {
  return keptPaths.some((path) => path.test(url.pathname));
}

/** Whose answers are kept: one person's at most. */
async function whose(): Promise<string | null> {
  const names = await caches.keys();
  return names.find((name) => name.startsWith(prefix))?.slice(prefix.length) ?? null;
}

/** How often somebody was forgotten: what was asked for before that is of somebody who may be gone. */
let forgotten = 0;

async function forgetAllBut(user: string | null): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(prefix) && name !== `${prefix}${user}`);
  if (user === null || others.length > 0) forgotten += 1;
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Puts an answer among those of a person, unless somebody was forgotten meanwhile: nobody comes back that way. */
async function put(user: string, url: string, answer: Response, since: number): Promise<void> {
  const name = `${prefix}${user}`;
  await (await caches.open(name)).put(url, answer);
  if (forgotten !== since) await caches.delete(name);
}

/** Only the server says who somebody is; whoever it was before is forgotten. */
async function takeNote(answer: Response, since: number): Promise<string | null> {
  const said = (await answer.clone().json()) as {
    user?: { username: string } | null;
    pending?: string | null;
  };
  const { user, pending = null } = said;
  if (!user || pending !== null || forgotten !== since) return null;
  await forgetAllBut(user.username);
  await put(user.username, session, answer.clone(), forgotten);
  return user.username;
}

/** Signing in, signing out, and the question who is signed in: all of them pass here. */
export async function noteSession(request: Request): Promise<Response> {
  if (request.method === 'GET') {
    const since = forgotten;
    const answer = await answerFromNetwork(request);
    if (answer.ok && !answer.headers.has(keptHeader))
      await takeNote(answer, since).catch(() => null);
    return answer;
  }
  const answer = await fetch(request);
  if (request.method === 'DELETE' && answer.ok) await forgetAllBut(null);
  return answer;
}

/** Says that an answer is not the server's of now. */
const keptHeader = 'x-kept';

/** The server's answer, or where it is not there the one that was kept for this person; never for `no-store`. */
export async function answerFromNetwork(request: Request): Promise<Response> {
  const answer = await fetch(request).catch((error: unknown) => error as Error);
  const isAnswer = answer instanceof Response;
  if ((!isAnswer || isAway(answer.status)) && request.cache !== 'no-store') {
    const user = await whose();
    const kept = user && (await (await caches.open(`${prefix}${user}`)).match(request.url));
    if (kept) return withClock(kept);
  }
  if (isAnswer) return answer;
  throw answer;
}

/** Deadlines are told against the server's clock; without a server this device's is the best there is. */
async function withClock(kept: Response): Promise<Response> {
  const data = (await kept.json()) as Record<string, unknown>;
  const now = 'now' in data ? { now: new Date().toISOString() } : {};
  return Response.json({ ...data, ...now }, { headers: { [keptHeader]: '1' } });
}

/** Keeps what a page of the person hands over who is signed in, and of nobody else. */
export async function keep({ user, url, data }: Keep): Promise<void> {
  const since = forgotten;
  const known = (await whose()) ?? (await takeNote(await fetch(session), since).catch(() => null));
  if (known !== user || !isKept(new URL(url, self.location.origin))) return;
  await put(user, url, Response.json(data), since);
}
