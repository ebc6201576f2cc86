import { expect, test } from '@playwright/test';
import { openView } from './open-view.ts';

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
