import { expect, type Page, type Request } from '@playwright/test';

interface Traffic {
  /** Requests that are under way. */
  readonly open: Set<Request>;
  /** How many were ever begun. */
  begun: number;
}

const traffic = new WeakMap<Page, Traffic>();

/** Counts a page's requests from now on, so that `settled` knows which are under way. */
export function watchRequests(page: Page): Traffic {
  const known = traffic.get(page);
  if (known) return known;
  const watched: Traffic = { open: new Set(), begun: 0 };
  traffic.set(page, watched);
  page.on('request', (request) => {
    watched.open.add(request);
    watched.begun += 1;
  });
  page.on('requestfinished', (request) => watched.open.delete(request));
  page.on('requestfailed', (request) => watched.open.delete(request));
  return watched;
}

/**
 * Until the page has nothing to do and has drawn it; whether it says then that something is still to come. Chromium
 * sometimes sees no idle moment in a page in which nothing happens: then a fifth of a second is one.
 */
const isWaiting = () =>
  new Promise<boolean>((resolve) => {
    const whenIdle = (work: () => void) => requestIdleCallback(work, { timeout: 200 });
    const look = () => document.querySelector('[aria-busy=true], [class*=skeleton]') !== null;
    whenIdle(() => requestAnimationFrame(() => whenIdle(() => resolve(look()))));
  });

/**
 * Waits until all data and late parts of a page are there: no request is under way, the page has worked off what the last
 * one brought without asking for more, and nothing in it stands for what is still to come.
 */
export async function settled(page: Page): Promise<void> {
  const watched = watchRequests(page);
  await expect
    .poll(
      async () => {
        const { begun } = watched;
        const isToCome = await page.evaluate(isWaiting);
        return [
          ...[...watched.open].map((request) => request.url()),
          ...(isToCome ? ['something in the page is to come'] : []),
          ...(watched.begun === begun ? [] : ['more was asked for']),
        ];
      },
      { message: 'what the page waits for', timeout: 20_000, intervals: [20, 50, 100] },
    )
    .toEqual([]);
}
