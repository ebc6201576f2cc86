import { expect, test, type CDPSession, type Page } from '@playwright/test';
import budget from './byte-budget.json' with { type: 'json' };
import { drawCharts, openView } from './open-view.ts';
import { settled, watchRequests } from './settled.ts';
import { signInAs } from './sign-in.ts';

/** Bytes as they cross the wire: compressed bodies and headers, everything included. */
async function countBytes(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const received: { url: string; bytes: number }[] = [];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    urls.set(requestId, request.url),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = new URL(urls.get(requestId) ?? 'http://unknown/').pathname;
    received.push({ url, bytes: encodedDataLength });
  });
  return {
    take: () => {
      const list = received.splice(0);
      return { list, total: list.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };
}

/** The table and what comes after it: rank ranges count, though they are asked for late. */
async function everythingShown(page: Page): Promise<void> {
  await expect(page.locator('main table tbody tr').first()).toBeVisible();
  await expect(page.locator('main table .m-square').first()).toBeVisible();
  await settled(page);
}

test('the ranking and its repeat visit keep to the byte budget', async ({ page }) => {
  const counter = await countBytes(page);
  watchRequests(page);
  await page.goto('/ranking');
  await everythingShown(page);
  const first = counter.take();
  test.info().annotations.push({ type: 'ranking first view', description: String(first.total) });
  expect(first.total, JSON.stringify(first.list, null, 1)).toBeLessThanOrEqual(
    budget.rankingFirstView,
  );

  await page.reload();
  await everythingShown(page);
  const again = counter.take();
  test.info().annotations.push({ type: 'repeat visit', description: String(again.total) });
  expect(again.total, JSON.stringify(again.list, null, 1)).toBeLessThanOrEqual(budget.repeatVisit);
  console.log(`ranking first view ${first.total} B, repeat visit ${again.total} B`);
});

test('the first chart adds no more than its budget', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  const counter = await countBytes(page);
  await openView(page, '/', 'ar');
  counter.take();
  await drawCharts(page);
  const chart = counter.take();
  expect(chart.list.some(({ url }) => url.includes('chart-parts'))).toBe(true);
  expect(chart.total, JSON.stringify(chart.list, null, 1)).toBeLessThanOrEqual(budget.firstChart);
  console.log(`first chart ${chart.total} B`);
});

test('the officer’s entry route keeps to its budget of code and style', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.mtou');
  const counter = await countBytes(page);
  await openView(page, '/quarter/entry/SRV', 'ar');
  const files = counter.take().list.filter(({ url }) => /\.(js|css)$/.test(url));
  // Words are no code: the catalogues are counted beside it.
  const isWords = ({ url }: { url: string }) => /\/ar-[^/]+\.js$/.test(url);
  const sum = (list: typeof files) => list.reduce((bytes, file) => bytes + file.bytes, 0);
  const code = sum(files.filter((file) => !isWords(file)));
  const words = sum(files.filter(isWords));
  expect(code, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(budget.entryCodeAndStyle);
  console.log(`entry code and style ${code} B, words ${words} B`);
});

test('a saved answer keeps to its budget: request and answer, with all headers and without those that any request has', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.mtou');
  await openView(page, '/quarter/entry/SRV', 'ar');
  const saving = page.waitForRequest((request) => request.method() === 'PUT');
  const fields = page.locator('section[id="SRV.02"] input');
  await fields.first().fill('48');
  await fields.nth(1).fill('64');
  const request = await saving;
  const answer = await request.response();
  const { requestHeadersSize, requestBodySize, responseHeadersSize, responseBodySize } =
    await request.sizes();
  const sizes = [requestHeadersSize, requestBodySize, responseHeadersSize, responseBodySize];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // What a browser and HTTP/1.1 add to any request; HTTP/2 sends most of it once.
  const own = /^(host|connection|keep-alive|date|user-agent|origin|accept-encoding|sec-.*)$/;
  const lines = [...(await request.headersArray()), ...((await answer?.headersArray()) ?? [])];
  const others = lines
    .filter(({ name }) => own.test(name.toLowerCase()))
    .reduce((sum, { name, value }) => sum + name.length + value.length + ': \r\n'.length, 0);
  console.log(`saved answer ${total} B (${sizes.join(' + ')}), ${others} B of it not ours`);
  // A jump to explain and evidence to attach are left, and still it is no heavier.
  await expect(page.locator('section[id="SRV.02"] [aria-live] p')).not.toHaveCount(0);
  expect(total - others).toBeLessThanOrEqual(budget.savedAnswer);
  expect(total).toBeLessThanOrEqual(budget.savedAnswerInAll);
});

test('no page asks anybody else for anything', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) foreign.push(request.url());
  });
  for (const path of ['/', '/ranking', '/departments/MOH', '/method'])
    await openView(page, path, 'ar');
  expect(foreign).toEqual([]);
});
