import { expect, test } from '@playwright/test';
import { openView } from './open-view.ts';

test('Arabic comes first; the switch needs no reload and is remembered', async ({ page }) => {
  await page.goto('/ranking?kind=ministry');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h1')).toContainText('الترتيب');
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));

  const link = page.getByRole('link', { name: 'English' });
  await expect(link).toHaveAttribute('hreflang', 'en');
  await expect(link).toHaveAttribute('href', '/ranking?kind=ministry&lang=en');
  await link.click();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('h1')).toContainText('Ranking');
  await expect(page).toHaveTitle(/Ranking.*Nudj/);
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
  await expect(page).toHaveURL(/\/ranking\?kind=ministry$/);

  await page.reload();
  await expect(html).toHaveAttribute('lang', 'en');
});

test('direction is set before anything is painted', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const root = document.getElementById('root');
      if (root?.hasChildNodes()) seen.push(document.documentElement.dir);
    }).observe(document, { childList: true, subtree: true });
  });
  await openView(page, '/', 'en');
  const directions = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(new Set(directions)).toEqual(new Set(['ltr']));
});

test('a negative number reads −0.40 in an Arabic page, not 0.40−', async ({ page }) => {
  await openView(page, '/ranking', 'ar');
  const fall = page.locator('td.n.desk', { hasText: '−' }).first();
  const box = await fall
    .locator('span')
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      const text = element.firstChild as Text;
      range.setStart(text, 0);
      range.setEnd(text, 1);
      const sign = range.getBoundingClientRect().x;
      range.setStart(text, 1);
      range.setEnd(text, text.length);
      return { sign, digits: range.getBoundingClientRect().x };
    });
  expect(box.sign).toBeLessThan(box.digits);
});
