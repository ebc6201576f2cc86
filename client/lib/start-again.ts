const noted = 'nudj-started-again';
/** A page that cannot be loaded twice within a minute is no matter of an old build. */
const once = 60_000;

/**
 * A part of the page that did not arrive though the server is there is one of a build that is no longer served: the page
 * begins again with the present one, at the same address. Without a server the failure stays, to be told.
 */
export async function startAgain(error: unknown): Promise<never> {
  const isThere = await fetch('/healthz').then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere || Date.now() - Number(sessionStorage.getItem(noted)) < once) throw error;
  sessionStorage.setItem(noted, String(Date.now()));
  location.reload();
  // Nothing is to be shown until the page is another.
  return new Promise(() => undefined);
}
