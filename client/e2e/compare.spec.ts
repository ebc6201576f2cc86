import { expect, test } from '@playwright/test';
import type { ChangesResponse, HeatmapResponse } from '#shared/contracts/insights.ts';
import { openView } from './open-view.ts';

test('departments are chosen by keyboard, and every figure is that of the API', async ({
  page,
  request,
}) => {
  await openView(page, '/compare?d=MOH,NOWHERE', 'en');
  await expect(page.getByRole('heading', { name: /No department has the code/ })).toBeVisible();
  const second = page.locator('select[name=d2]');
  // Chosen in the list by its place: letters typed slowly would begin another word.
  const names = await second.locator('option').allInnerTexts();
  await second.focus();
  for (let at = names.indexOf('Ministry of Finance'); at > 0; at -= 1)
    await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/d=MOH%2CNOWHERE%2CMOF/);

  const map = (await (await request.get('/api/v1/heatmap')).json()) as HeatmapResponse;
  const parts = page.getByRole('table', { name: /^The parts of/ });
  for (const [at, { title }] of map.columns.entries()) {
    const cells = ['MOH', 'MOF'].map((code) => {
      const row = map.rows.find(({ department }) => department.code === code);
      return (row?.cells[at] ?? NaN).toFixed(2);
    });
    const figures = parts.getByRole('row').filter({ hasText: title.en }).locator('td .num');
    await expect(figures).toHaveText(cells);
  }

  // On a phone five departments stand side by side: nothing of them lies beyond the edge.
  await page.setViewportSize({ width: 390, height: 844 });
  await openView(page, '/compare?d=MOH,MOF,MTIT,MOEL,GSA&vs=first', 'en');
  await expect(parts.locator('tbody tr').last().locator('td .num')).toHaveCount(5);
  const beyond = () => parts.evaluate((table) => table.scrollWidth - table.clientWidth);
  await expect.poll(beyond).toBe(0);

  await page.getByRole('link', { name: 'Two quarters' }).click();
  const changes = (await (await request.get('/api/v1/changes')).json()) as ChangesResponse;
  const rows = page.getByRole('table', { name: 'By department' }).locator('tbody tr');
  await expect(rows).toHaveCount(changes.departments.filter(({ causes }) => causes).length);
});
