import { expect, test, type APIRequestContext } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { openView } from './open-view.ts';

/** How many departments have a rank: all, and the ministries among them. */
async function rankedBy(request: APIRequestContext) {
  const { rows } = (await (await request.get('/api/v1/ranking')).json()) as RankingResponse;
  const ranked = rows.filter(({ rank }) => rank !== null);
  const ministries = ranked.filter(({ department }) => department.kind === 'ministry');
  return { all: ranked.length, ministries: ministries.length };
}

test('filters live in the address and work by keyboard', async ({ page, request }) => {
  const { all, ministries } = await rankedBy(request);
  expect(ministries).toBeLessThan(all);
  await openView(page, '/ranking', 'ar');
  const rows = page.locator('main table').first().locator('tbody tr');
  await expect(rows).toHaveCount(all);

  await page.getByLabel('نوع الجهة').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/kind=ministry/);
  await expect(page.getByLabel('نوع الجهة')).toBeFocused();
  // The table follows the address a moment later.
  await expect(rows).toHaveCount(ministries);
  // Ranks stay those of all; the place among the kind stands beside them.
  const places = rows.locator('td.n:nth-of-type(3)');
  await expect(places).toHaveText(Array.from({ length: ministries }, (_, at) => String(at + 1)));

  await page.keyboard.press('Tab');
  await expect(page.getByLabel('ابحث عن جهة')).toBeFocused();
  await page.keyboard.type('الصحه');
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: 'يظهر' })).toHaveText(/1.*24/);
  await page.reload();
  await expect(rows).toHaveCount(1);
  await expect(page.getByLabel('ابحث عن جهة')).toHaveValue('الصحه');
});

test('a heading sorts, says so, and turns around', async ({ page }) => {
  await openView(page, '/ranking', 'en');
  const header = page.getByRole('columnheader', { name: 'Score change' });
  await header.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=scoreChange&order=asc/);
});

test('another cycle and a dimension are one choice away, without losing the place', async ({
  page,
}) => {
  await openView(page, '/ranking', 'en');
  await page.getByLabel('Cycle').selectOption('2023-Q4');
  await expect(page).toHaveURL(/cycle=2023-Q4/);
  await expect(page.getByText('2023 Q4', { exact: true }).first()).toBeVisible();
  await page.getByLabel('Score', { exact: true }).focus();
  await page.getByLabel('Score', { exact: true }).selectOption('SEC');
  await expect(page.locator('h1')).toContainText('Information security');
  await expect(page.getByLabel('Score', { exact: true })).toBeFocused();
});

test('the CSV opens in a spreadsheet: BOM, real numbers, no direction marks, and what was chosen', async ({
  page,
  request,
}) => {
  const { ministries } = await rankedBy(request);
  await openView(page, '/ranking?kind=ministry&sort=name', 'ar');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'تنزيل CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.slice(1)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u2212]/);
  const [head = '', ...records] = text.trim().split('\r\n');
  expect(records).toHaveLength(ministries);
  expect(head.split(',')).toEqual(
    expect.arrayContaining(['دورة القياس', 'إصدار الإطار', 'رقم النشر', 'التصفية']),
  );
  for (const record of records) expect(record).toMatch(/,2024-Q4,.*,2\.0,.*,\d+\.\d+,وزارة,/);
  expect(text).toMatch(/,-\d+\.\d+,/);
});
