import { expect, test, type Page } from '@playwright/test';
import { brokenRules } from './accessibility.ts';
import { drawCharts, openView } from './open-view.ts';
import { settled } from './settled.ts';
import { signInAs } from './sign-in.ts';
import { views } from './views.ts';

const demonstration = { ar: 'بيانات تجريبية', en: 'Demonstration data' };

/** What a page must be, in whichever language. */
async function expectSound(page: Page, language: 'ar' | 'en'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  await drawCharts(page);
  // What is folded away must be sound too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await settled(page);
  expect(await brokenRules(page)).toEqual([]);

  // axe does not notice a bare canvas.
  for (const canvas of await page.locator('canvas').all()) {
    await expect(canvas).toHaveAttribute('role', 'img');
    await expect(canvas).toHaveAttribute('aria-label', /\d/);
    const table = await canvas.getAttribute('aria-details');
    await expect(page.locator(`[id="${table}"] table tbody tr`).first()).toBeAttached();
  }

  // Demonstration data says so on every page, on paper too.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(demonstration[language], { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 390, height: 844 });
  // A canvas follows its frame a moment after the frame.
  await expect
    .poll(
      () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      { message: 'horizontal scroll at 390 px', intervals: [20, 100] },
    )
    .toBe(0);
  await page.setViewportSize({ width, height });
}

/** Goes on in another language as a reader does; pages of the server's own are asked for in it. */
async function switchTo(page: Page, path: string, language: 'ar' | 'en'): Promise<void> {
  const link = page.locator(`#root header a[hreflang=${language}]`);
  if (!(await link.isVisible())) return openView(page, path, language);
  await link.click();
  await expect(page.getByText(demonstration[language], { exact: true })).toBeVisible();
  await settled(page);
}

for (const view of views) {
  test(`${view.name} meets WCAG 2.2 AA, draws its charts, fits a phone and says what it is on paper, in both languages`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    if (view.as) await signInAs(page.context(), view.as);
    await openView(page, view.path, 'ar');
    await test.step('in Arabic', () => expectSound(page, 'ar'));
    await switchTo(page, view.path, 'en');
    await test.step('in English', () => expectSound(page, 'en'));
    expect(problems).toEqual([]);
  });
}

test('a dark screen keeps the contrast', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of ['/', '/ranking', '/departments/MOH?open=SEC']) {
    await openView(page, path, 'ar');
    await drawCharts(page);
    expect(await brokenRules(page, { rules: ['color-contrast'] })).toEqual([]);
  }
});
