import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { browserArguments } from '#config/browser-arguments.ts';
import { chromiumPath } from '#config/find-chromium.ts';
import { seedDemo } from '../cli/demo/seed-demo.ts';
import type { BenchRow } from './bench-row.ts';
import { serveBuilt } from './serve-built.ts';

const BYTES_A_SECOND = 400_000 / 8;
const ROUND_TRIP_SECONDS = 0.4;
/** A page asks for its document, and the document for everything else. */
const ROUND_TRIPS = 2;
const RUNS = 5;

/** One visit: when the first score could be read, and what had crossed the link by then. */
interface Visit {
  readonly seconds: number;
  readonly bytes: number;
}

/** Runs in the page: notes the moment after the frame that shows the first row's score. */
const noteFirstScore = `
  const look = () => {
    const score = document.querySelector('main table tbody tr .num.strong:not(:empty)');
    if (score && score.getBoundingClientRect().height > 0)
      requestAnimationFrame(() => setTimeout(() => (window.firstScore = performance.now())));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

/** Opens the ranking on a slow link, as Chromium slows one down. */
async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_SECONDS * 1000,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript({ content: noteFirstScore });
  await page.goto(`${url}/ranking`, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    () => (globalThis as { firstScore?: number }).firstScore,
  );
  const crossed = bytes;
  await page.waitForLoadState('networkidle');
  const seconds = Number(await shown.jsonValue()) / 1000;
  await page.close();
  return { seconds, bytes: crossed };
}

/** The first visit of a new profile and the next one, as often as asked for. */
async function visits(browser: Browser, url: string) {
  const cold: Visit[] = [];
  const repeat: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    cold.push(await visit(context, url));
    repeat.push(await visit(context, url));
    await context.close();
  }
  return { cold, repeat };
}

function rowsOf(name: string, all: readonly Visit[], limitSeconds: number): BenchRow[] {
  const sorted = all.toSorted((a, b) => a.seconds - b.seconds);
  const { seconds, bytes } = sorted[Math.floor(sorted.length / 2)] ?? { seconds: NaN, bytes: NaN };
  const link = bytes / BYTES_A_SECOND + ROUND_TRIPS * ROUND_TRIP_SECONDS;
  const range = `${sorted[0]?.seconds.toFixed(2)} to ${sorted.at(-1)?.seconds.toFixed(2)} s in ${RUNS} runs`;
  return [
    {
      name: `ranking readable at 400 kbit/s and 400 ms, ${name}, in seconds`,
      ratio: seconds,
      limit: limitSeconds,
      detail: `median; ${range}, new profiles`,
    },
    {
      name: `the same, against what the link alone takes for those bytes`,
      ratio: seconds / link,
      limit: 1.5,
      detail: `${bytes} bytes and ${ROUND_TRIPS} round trips take ${link.toFixed(2)} s`,
    },
  ];
}

/** When the ranking can be read over a slow link, cold and again. */
export async function benchWeb(): Promise<BenchRow[]> {
  const { url, stop } = await serveBuilt(seedDemo);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: browserArguments,
  });
  try {
    // What the server makes once is made.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/ranking`, { waitUntil: 'networkidle' });
    await context.close();
    const { cold, repeat } = await visits(browser, url);
    return [...rowsOf('first visit', cold, 5), ...rowsOf('repeat visit', repeat, 1.5)];
  } finally {
    await browser.close();
    stop();
  }
}
