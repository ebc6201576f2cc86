import { expect, test } from '@playwright/test';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { formatNumber } from '#shared/format/numbers.ts';
import { openView } from './open-view.ts';

const style = { language: 'ar' } as const;

test('every cell of the heat map is the API’s number', async ({ page, request }) => {
  const map = (await (await request.get('/api/v1/heatmap')).json()) as HeatmapResponse;
  await openView(page, '/heatmap', 'ar');
  const shown = await page
    .locator('main table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td:nth-child(n + 3)')].map((cell) => cell.textContent.trim()),
      ),
    );
  const figure = (score: number | null) => (score === null ? '—' : formatNumber(score, style, 1));
  expect(shown).toEqual(
    map.rows.map(({ department, score, cells }) => [
      department.name.ar,
      figure(score),
      ...cells.map(figure),
    ]),
  );
});

test('the heat map is opened down to who answered what, and sorted, by keyboard', async ({
  page,
}) => {
  await openView(page, '/heatmap', 'en');
  await page.getByRole('link', { name: 'Open SEC: Information security and trust' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/node=SEC/);
  const header = page.getByRole('columnheader', {
    name: 'Response to information security incidents',
  });
  await header.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('link', { name: /^Open SEC\.04/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main table tbody tr')).toHaveCount(24);
  await expect(page.locator('main table tbody tr').first()).toContainText(/\d · .+/);
  await page.locator('main table tbody th a').first().click();
  await expect(page).toHaveURL(/departments\/\w+\?open=SEC/);
});
