import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserArguments } from '#config/browser-arguments.ts';
import { chromiumPath } from '#config/find-chromium.ts';
import { quarterAt, quarterOrdinal } from '#shared/domain/calendar/quarter.ts';
import type { BenchRow } from './bench-row.ts';
import { fillCountry, LAST, publishing } from './fill-country.ts';
import { serveBuilt } from './serve-built.ts';

const SIZE = { departments: 250, quarters: 40 };
const SLOWER = 4;
const RUNS = 3;

/** What is opened, what shows that its content is there, and what a reader then does. */
interface View {
  readonly name: string;
  readonly path: string;
  readonly content: string;
  act?(page: Page): Promise<void>;
}

const rows = 'main table tbody tr td';
const views: readonly View[] = [
  {
    name: 'ranking',
    path: '/ranking',
    content: rows,
    act: async (page) => {
      await page.locator('main table thead th a').nth(1).click();
      await page.locator('main input').first().fill('24');
    },
  },
  {
    name: 'heat map',
    path: '/heatmap',
    content: rows,
    act: (page) => page.locator('main table thead th a').nth(1).click(),
  },
  { name: 'heat map of a dimension', path: '/heatmap?node=SEC', content: rows },
  { name: 'overview', path: '/', content: 'main h1' },
  { name: 'department', path: '/departments/D0007', content: rows },
  {
    name: 'comparison of five departments',
    path: '/compare?d=D0001,D0002,D0003,D0004,D0005&vs=best',
    content: rows,
    act: async (page) => {
      await page.locator('main select[name=vs]').selectOption('first');
    },
  },
  { name: 'publication', path: '/publications/2', content: rows },
];

/** A task of the page's main thread that ran, in milliseconds of the processor and of the clock. */
interface Task {
  readonly ran: number;
  readonly took: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly pid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Every task that the page's main thread ran while `work` went on. */
async function tasksWhile(session: CDPSession, work: () => Promise<void>): Promise<Task[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(
      ({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === 'X' && main.has(`${pid} ${tid}`),
    )
    .map(({ dur = 0, tdur = dur }) => ({ ran: tdur / 1000, took: dur / 1000 }));
}

/** Runs in the page: notes the moment after the frame that shows the content. */
const noteContent = (selector: string): string => `
  const look = () => {
    const found = document.querySelector(${JSON.stringify(selector)});
    if (found && found.getBoundingClientRect().height > 0)
      requestAnimationFrame(() => setTimeout(() => (window.contentShown = performance.now())));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

/** Opens a view in a new profile; seconds until its content shows, and the tasks it took. */
async function open(browser: Browser, url: string, view: View, slower: number) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript({ content: noteContent(view.content) });
  let seconds = Number.NaN;
  const tasks = await tasksWhile(session, async () => {
    await page.goto(url + view.path, { waitUntil: 'commit' });
    const shown = await page.waitForFunction(
      () => (globalThis as { contentShown?: number }).contentShown,
    );
    seconds = Number(await shown.jsonValue()) / 1000;
    await page.waitForLoadState('networkidle');
    await view.act?.(page);
    // To the end and back: what is drawn when it comes into view is drawn.
    for (let step = 0; step < 4; step += 1) {
      await page.mouse.wheel(0, 3000);
      await page.waitForTimeout(200);
    }
    await page.waitForLoadState('networkidle');
  });
  const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
  await context.close();
  const longest = tasks.reduce(
    (most, { ran, took }) => ({ ran: Math.max(most.ran, ran), took: Math.max(most.took, took) }),
    { ran: 0, took: 0 },
  );
  return { seconds, longest, elements };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function rowsOf(browser: Browser, url: string, view: View): Promise<BenchRow[]> {
  const fast = [];
  const slow = [];
  for (let run = 0; run < RUNS; run += 1) {
    fast.push(await open(browser, url, view, 1));
    slow.push(await open(browser, url, view, SLOWER));
  }
  const seconds = median(fast.map((each) => each.seconds));
  const longest = median(slow.map((each) => each.longest.ran));
  const clock = median(slow.map((each) => each.longest.took));
  const size = `${SIZE.departments} departments, ${SIZE.quarters} quarters`;
  return [
    {
      name: `${view.name}, first content of ${size}, in seconds`,
      ratio: seconds,
      limit: 1,
      detail: `median of ${RUNS}; ${median(slow.map((each) => each.seconds)).toFixed(2)} s on a processor ${SLOWER} times slower; ${fast[0]?.elements} elements`,
    },
    {
      name: `${view.name}, longest task on a processor ${SLOWER} times slower, in units of 200 ms`,
      ratio: longest / 200,
      limit: 1,
      detail: `${longest.toFixed(0)} ms ran, ${clock.toFixed(0)} ms by the clock; median of ${RUNS}`,
    },
  ];
}

/** How the views feel to a country of 250 departments after ten years. */
export async function benchUsability(): Promise<BenchRow[]> {
  const { url, stop } = await serveBuilt((services) => {
    fillCountry(services, SIZE);
    for (const back of [1, 0]) {
      services.publications.publishNow(quarterAt(quarterOrdinal(LAST) - back), publishing);
    }
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: browserArguments,
  });
  try {
    const all: BenchRow[] = [];
    for (const view of views) all.push(...(await rowsOf(browser, url, view)));
    return all;
  } finally {
    await browser.close();
    stop();
  }
}
