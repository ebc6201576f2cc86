import { expect, test } from '@playwright/test';
import { openView } from './open-view.ts';

test('from the skip link to a department’s answers and back, by keyboard alone', async ({
  page,
}) => {
  await openView(page, '/ranking', 'ar');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'انتقل إلى المحتوى' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();

  await page.locator('main table tbody th a').first().focus();
  const name = await page.locator('main table tbody th a').first().innerText();
  await page.keyboard.press('Enter');
  const heading = page.locator('h1');
  await expect(heading).toHaveText(name);
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(name));

  const dimension = page.getByRole('button', { name: 'أمن المعلومات' });
  await dimension.focus();
  await page.keyboard.press('Enter');
  await expect(dimension).toHaveAttribute('aria-expanded', 'true');
  await expect(dimension).toBeFocused();
  await expect(page.getByText('SEC.01')).toBeVisible();
  await expect(page).toHaveURL(/open=SEC/);

  await page.goBack();
  await expect(page.locator('h1')).toContainText('الترتيب');
});

test('every stop of the keyboard is visible', async ({ page }) => {
  await openView(page, '/', 'en');
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return { outlineStyle, outlineWidth, what: focused.outerHTML.slice(0, 80) };
    });
    if (outline)
      expect(outline, outline.what).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
  }
});
