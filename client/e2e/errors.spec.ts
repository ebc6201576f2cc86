import { expect, test } from '@playwright/test';

test('a failed request says what failed, what is safe and its code, and can be retried', async ({
  page,
}) => {
  let isBroken = true;
  await page.route('**/api/v1/ranking*', (route) =>
    isBroken
      ? route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            ...{ type: 'about:blank', title: 'Error', status: 500, code: 'internal' },
            requestId: '7f2a-19c4',
          }),
        })
      : route.continue(),
  );
  await page.goto('/ranking');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('تعذّر تحميل');
  await expect(alert).toContainText('7f2a-19c4');
  await expect(alert).toContainText('لم تتأثر');
  isBroken = false;
  await alert.getByRole('button', { name: 'إعادة المحاولة' }).click();
  await expect(page.locator('main table tbody tr').first()).toBeVisible();
  await expect(alert).toBeHidden();
});

test('a server that does not answer is named as such', async ({ page }) => {
  await page.route('**/api/v1/trends*', (route) => route.abort());
  await page.goto('/?lang=en');
  await expect(page.getByRole('alert')).toContainText('The server did not answer');
});

test('before the first publication the pages say what comes next', async ({ page }) => {
  await page.route('**/api/v1/cycles', (route) =>
    route.fulfill({ json: { demo: true, latest: null, cycles: [] } }),
  );
  const missing = {
    status: 404,
    json: { ...{ type: '', title: '', status: 404 }, code: 'not_found' },
  };
  await page.route('**/api/v1/ranking*', (route) => route.fulfill(missing));
  await page.route('**/api/v1/trends*', (route) => route.fulfill(missing));
  for (const path of ['/', '/ranking', '/method']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'لم تُنشر أي دورة قياس بعد' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('an unknown department and an unknown page lead back to the ranking', async ({ page }) => {
  for (const path of ['/departments/NOBODY', '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: 'الانتقال إلى ترتيب الجهات' })).toBeVisible();
  }
});

test('a chart whose library does not arrive leaves its table and a way to try again', async ({
  page,
}) => {
  await page.route('**/chart-parts-*.js', (route) => route.abort());
  await page.goto('/?lang=en');
  await expect(page.getByText('The chart could not be loaded').first()).toBeVisible();
  await page.locator('figure summary').first().click();
  await expect(page.locator('figure table').first()).toBeVisible();
});
