import { expect, type Page } from '@playwright/test';

/** What the browser's own database keeps of answers, each as text. */
function answersOnDisk(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('nudj');
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('outbox').objectStore('outbox').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map((entry) => JSON.stringify(entry)));
          };
        };
      }),
  );
}

/** Waits until the disk has what was typed last for an indicator: nobody closes the tab in the same blink. */
export async function keptOnDisk(page: Page, indicator: string, typed: string): Promise<void> {
  const isKept = (entry: string) => entry.includes(`|${indicator}"`) && entry.includes(typed);
  await expect.poll(async () => (await answersOnDisk(page)).some(isKept)).toBe(true);
}

/** Waits until the quarter would open without a network: pages stored, and the form of every dimension. */
export async function readyForOffline(page: Page, user: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async (name) => {
          const kept = await (await caches.open(name)).keys();
          return kept.filter(({ url }) => url.includes('dimension=')).length;
        }, `nudj-kept-${user}`),
      { timeout: 30_000 },
    )
    .toBe(8);
}
