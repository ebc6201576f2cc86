import { expect, test, type Page } from '@playwright/test';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { openView } from './open-view.ts';

const finding = (page: Page) =>
  page
    .locator('main')
    .getByRole('status')
    .filter({ hasText: /rank|move/ });
const ranking = (page: Page) => page.locator('section', { hasText: 'The ranking that follows' });

test('a slider moved by keyboard changes the ranking at once, and no request is made', async ({
  page,
}) => {
  await openView(page, '/framework/weights', 'en');
  await expect(finding(page)).toContainText('No department changes its rank');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const slider = page.getByRole('slider', { name: 'Information security and trust', exact: true });
  await slider.focus();
  await page.keyboard.press('ArrowUp');
  await expect(slider).toHaveAttribute('aria-valuetext', /16\.5%/);
  const first = ranking(page).locator('tbody tr').first();
  const before = await first.innerText();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /50%/);
  await expect(first).not.toHaveText(before);
  await expect(finding(page)).toContainText('move');
  await expect(page.getByText(/The shares sum to/)).toBeVisible();
  expect(requests).toEqual([]);

  await page.getByRole('button', { name: 'Back to the weights in force' }).click();
  await expect(finding(page)).toContainText('No department changes its rank');
});

test('a proposal is a file with a reason, and nothing without one', async ({ page }) => {
  await openView(
    page,
    '/framework/weights?w=GOV:20,INF:6,DAT:15,SEC:16,SRV:20,USR:10,CAP:8,OPS:5',
    'en',
  );
  const save = page.getByRole('button', { name: /Download draft/ });
  await save.click();
  await expect(page.getByRole('alert')).toContainText('Write the reason in both languages');
  await page.getByLabel('Reason, in Arabic').fill('قرار اللجنة في جلستها الرابعة');
  await page
    .getByLabel('Reason, in English')
    .fill('Decided by the committee in its fourth session');
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(file.suggestedFilename()).toBe('national-digital-maturity-2.1-draft.json');
});

test('contradictory comparisons are refused unless a reason is given', async ({ page }) => {
  await openView(page, '/framework/weights', 'en');
  await page.getByText('The comparisons', { exact: true }).click();
  const pairs = page.locator('details[open] select');
  await expect(pairs).toHaveCount(28);
  for (const at of [0, 7, 13]) await pairs.nth(at).selectOption('8');
  for (const at of [1, 2]) await pairs.nth(at).selectOption('-8');
  await expect(page.getByText(/above the limit of/)).toBeVisible();
  const use = page.getByRole('button', { name: 'Try these weights' });
  await use.click({ force: true });
  await expect(finding(page)).toContainText('No department changes its rank');
  await page.getByLabel(/Reason for using contradictory/).fill('Agreed after a long discussion');
  await use.click();
  await expect(finding(page)).toContainText('move');
});

test('the ranking shows ranges, brackets and words as the API says', async ({ page, request }) => {
  const sure = (await (await request.get('/api/v1/robustness')).json()) as RobustnessResponse;
  await openView(page, '/ranking', 'en');
  const rows = page.locator('main table').first().locator('tbody tr');
  for (const [at, { low, high }] of sure.departments.entries()) {
    const [from, to] = [Math.floor(low ?? 0), Math.ceil(high ?? 0)];
    const text = from === to ? String(from) : `${from}–${to}`;
    await expect(rows.nth(at).locator('td.n.desk').last()).toContainText(text);
    const hasPeers = sure.runs.some((run) => run.from <= at && at <= run.to);
    await expect(rows.nth(at).getByText('Cannot be told apart from')).toHaveCount(hasPeers ? 1 : 0);
  }
  await expect(page.locator('caption').first()).toContainText(String(sure.settings.seed));

  await openView(page, '/ranking?sort=name', 'en');
  await expect(page.locator('main tbody i')).toHaveCount(0);
  await expect(page.getByText('Cannot be told apart from').first()).toBeAttached();
});
