import { expect, test, type Page } from '@playwright/test';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { keptOnDisk, readyForOffline } from './device.ts';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

const cycle = '2025-Q1';
const card = (page: Page, code: string) => page.locator(`section[id="${code}"]`);

test('the quarter opens without a network, in both languages, with what was typed', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.moa');
  await openView(page, '/quarter/entry/SRV', 'ar');
  await readyForOffline(page, 'officer.moa');
  await context.setOffline(true);
  await card(page, 'SRV.02').locator('input').first().fill('31');
  await card(page, 'SRV.02').locator('input').nth(1).fill('٦٢');
  await expect(page.getByText('إجابة واحدة محفوظة على هذا الجهاز')).toBeVisible();
  await keptOnDisk(page, 'SRV.02', '٦٢');
  await page.close();

  const again = await context.newPage();
  await again.goto('/');
  await expect(again).toHaveURL(/\/quarter$/);
  await expect(again.getByText('لا يوجد اتصال')).toBeVisible();
  await again.goto('/quarter/entry/SRV?lang=en');
  await expect(card(again, 'SRV.02').locator('input').first()).toHaveValue('31');
  await expect(again.getByText('No connection.')).toBeVisible();
  await again.goto('/quarter/entry/GOV?lang=ar');
  await expect(card(again, 'GOV.01')).toBeVisible();
  await context.setOffline(false);
  await expect(again.getByText('لا يوجد اتصال')).toBeHidden();
  const answerOf = async () => {
    const answer = await context.request.get(`/api/v1/cycles/${cycle}/submissions/MOA`);
    const { indicators } = (await answer.json()) as SubmissionResponse;
    return indicators.find(({ code }) => code === 'SRV.02');
  };
  await expect.poll(async () => (await answerOf())?.answer).toMatchObject({ numerator: 31 });
  expect((await answerOf())?.version).toBe(1);
});

test('what is kept for one person is never shown to another, and an old build leaves nothing', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.moe');
  await page.goto('/sign-in');
  await page.evaluate(async () => {
    await caches.open('nudj-shell-of-an-older-build');
    await caches.open('nudj-shell-of-an-old-build');
  });
  await openView(page, '/quarter/entry/SRV', 'ar');
  await readyForOffline(page, 'officer.moe');
  const names = () => page.evaluate(() => caches.keys());
  // The one before stays, for pages of it that are still open.
  expect((await names()).filter((name) => name.startsWith('nudj-shell-'))).toHaveLength(2);
  expect(await names()).not.toContain('nudj-shell-of-an-older-build');

  // Somebody who has no quarter comes in, by whatever way, and the link breaks.
  await signInAs(context, 'chair');
  await page.goto('/ranking');
  await expect(page.locator('header').getByText('رئيس اللجنة العليا')).toBeVisible();
  await context.setOffline(true);
  await page.goto('/quarter');
  await expect(page.getByRole('alert')).toContainText('تعذّر تحميل');
  expect(await names()).not.toContain('nudj-kept-officer.moe');
  await context.setOffline(false);

  await signInAs(context, 'officer.moe');
  await openView(page, '/quarter', 'ar');
  await readyForOffline(page, 'officer.moe');
  await page.getByRole('button', { name: 'تسجيل الخروج' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await names()).filter((name) => name.startsWith('nudj-kept-'))).toEqual([]);
});
