/** Which build this is, and the files that the officer's quarter needs of it; the build writes them in. */
declare const __SHELL__: { readonly version: string; readonly files: readonly string[] };

const prefix = 'nudj-shell-';
const current = `${prefix}${__SHELL__.version}`;
/** The one page, whatever the address. */
const page = '/';
/** How long a link that says nothing is waited for. */
const patience = 10_000;

export async function storeShell(): Promise<void> {
  const cache = await caches.open(current);
  await cache.addAll([new Request(page, { cache: 'reload' }), ...__SHELL__.files]);
}

/** All but the one before: pages of it may be open still, and ask for parts that the server no longer has. */
export async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

/** A proxy whose server is away answers these. */
export const isAway = (status: number): boolean => status >= 502 && status <= 504;

/** The server's page, so that a new version is seen at once; the stored one where the server is not there. */
export async function answerPage(request: Request): Promise<Response> {
  const network = fetch(request);
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const answer = await Promise.race([network, waited]).catch(() => null);
  if (answer && !isAway(answer.status)) return answer;
  // Without a network there is nothing but the quarter.
  if (new URL(request.url).pathname === page) return Response.redirect('/quarter');
  const stored = await (await caches.open(current)).match(page);
  return stored ?? answer ?? network;
}

/** Files under hashed names never change, whichever build they are of. */
export async function answerAsset(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
