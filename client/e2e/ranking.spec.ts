import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { formatNumber, formatSigned } from '#shared/format/numbers.ts';
import { openView } from './open-view.ts';

const style = { language: 'ar' } as const;

test('the table says what the API says, row by row', async ({ page, request }) => {
  const ranking = (await (await request.get('/api/v1/ranking')).json()) as RankingResponse;
  await openView(page, '/ranking', 'ar');
  const ranked = ranking.rows.filter((row) => row.rank !== null);
  const rows = page.locator('main table').first().locator('tbody tr');
  await expect(rows).toHaveCount(ranked.length);
  const decimals = ranking.framework.rankDecimals;
  for (const [index, row] of ranked.entries()) {
    const cells = rows.nth(index).locator('td');
    await expect(rows.nth(index).locator('th a')).toHaveText(row.department.name.ar);
    await expect(cells.nth(1).locator('.num')).toHaveText(String(row.rank));
    await expect(cells.nth(3).locator('.num')).toHaveText(
      formatNumber(row.score ?? 0, style, decimals),
    );
    const change = row.previous?.scoreChange ?? null;
    if (change !== null)
      await expect(cells.nth(4)).toContainText(formatSigned(change, style, decimals));
  }
  for (const row of ranking.rows.filter(({ rank }) => rank === null)) {
    await expect(page.getByRole('heading', { name: row.department.name.ar })).toBeVisible();
  }
});

test('filters live in the address and work by keyboard', async ({ page }) => {
  await openView(page, '/ranking', 'ar');
  const rows = page.locator('main table').first().locator('tbody tr');
  const all = await rows.count();

  await page.getByLabel('نوع الجهة').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/kind=ministry/);
  await expect(page.getByLabel('نوع الجهة')).toBeFocused();
  expect(await rows.count()).toBeLessThan(all);

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

test('the CSV opens in a spreadsheet: BOM, real numbers, no direction marks', async ({ page }) => {
  await openView(page, '/ranking', 'ar');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'تنزيل CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.slice(1)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u2212]/);
  expect(text.trim().split('\r\n')).toHaveLength(25);
  expect(text).toMatch(/,-\d+\.\d+,/);
});
