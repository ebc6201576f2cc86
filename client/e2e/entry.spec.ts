import { expect, test, type Page } from '@playwright/test';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { keptOnDisk } from './device.ts';
import { openView } from './open-view.ts';
import { demoPassword, signInAs } from './sign-in.ts';

const cycle = '2025-Q1';

async function answersOf(page: Page, department: string) {
  const path = `/api/v1/cycles/${cycle}/submissions/${department}`;
  const answer = await page.context().request.get(path);
  const { indicators } = (await answer.json()) as SubmissionResponse;
  return new Map(indicators.map((indicator) => [indicator.code, indicator]));
}

const card = (page: Page, code: string) => page.locator(`section[id="${code}"]`);
const state = (page: Page, code: string) => card(page, code).locator('[data-state]');

test('a dimension filled in by keyboard, with the network lost in the middle, arrives once', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.moj');
  const before = await answersOf(page, 'MOJ');
  await openView(page, '/quarter/entry/SRV', 'ar');

  // Enter goes on from field to field; both digit sets are one number.
  await card(page, 'SRV.02').locator('input').first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('٤٨');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('64');
  await expect(card(page, 'SRV.02').locator('output')).toContainText('75%');
  await expect(state(page, 'SRV.02')).not.toHaveAttribute('data-state', 'device');

  // Shift+Tab goes back; with Ctrl, Enter goes to the first field of the next answer that is left.
  await page.keyboard.press('Shift+Tab');
  await expect(card(page, 'SRV.02').locator('input').first()).toBeFocused();
  const left = await page.locator('main a[href^="#SRV"]').allInnerTexts();
  const next = left.find((code) => code > 'SRV.02') ?? '';
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(card(page, next).locator('input').first()).toBeFocused();

  await context.setOffline(true);
  await expect(page.getByText('لا يوجد اتصال')).toBeVisible();
  await card(page, 'SRV.03').locator('input').first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('40');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('٦٤');
  await card(page, 'SRV.10').getByLabel('لا', { exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(state(page, 'SRV.03')).toContainText('محفوظة على هذا الجهاز');
  await expect(state(page, 'SRV.10')).toHaveAttribute('data-state', 'device');
  await expect(page.getByText('إجابتان محفوظتان على هذا الجهاز')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText('لا يوجد اتصال')).toBeHidden();
  await expect(state(page, 'SRV.03')).not.toHaveAttribute('data-state', 'device');
  await expect(state(page, 'SRV.10')).toHaveAttribute('data-state', 'server');

  const after = await answersOf(page, 'MOJ');
  const parts = (numerator: number) => ({ kind: 'percentage', numerator, denominator: 64 });
  expect(after.get('SRV.02')?.answer).toEqual(parts(48));
  expect(after.get('SRV.03')?.answer).toEqual(parts(40));
  expect(after.get('SRV.10')?.answer).toEqual({ kind: 'boolean', value: false });
  // Once: one version more, by this officer.
  for (const code of ['SRV.03', 'SRV.10']) {
    expect(after.get(code)?.version).toBe((before.get(code)?.version ?? 0) + 1);
    expect(after.get(code)?.by).toBe('officer.moj');
  }
});

test('a part of the form that does not arrive leaves all else as it is, and comes with the network', async ({
  browser,
}) => {
  // Before anything of it is kept on the device.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await signInAs(context, 'officer.mosal');
  const page = await context.newPage();
  await openView(page, '/quarter/entry/OPS', 'ar');
  await context.setOffline(true);
  const input = page.getByRole('textbox').first();
  await input.fill('7');
  await page.getByRole('navigation').last().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 20_000);
  await expect(page.getByText('لم يصل هذا الجزء من الصفحة بعد')).toBeVisible();
  await expect(input).toHaveValue('7');
  await context.setOffline(false);
  await expect(page.locator('#submit')).toBeVisible();
  await expect(input).toHaveValue('7');
  await context.close();
});

test('what is typed without a server is there after the tab was closed, and for nobody else', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.moe');
  await openView(page, '/quarter/entry/CAP', 'ar');
  const code = 'CAP.01';
  await page.route('**/answers/**', (route) => route.fulfill({ status: 503, body: 'busy' }));
  await card(page, code).getByLabel('لا ينطبق على الجهة').check();
  await card(page, code).getByLabel('السبب').fill('سبب كُتب دون خادم');
  await expect(page.getByText('لا يستجيب الخادم الآن')).toBeVisible();
  await keptOnDisk(page, code, 'سبب كُتب دون خادم');
  await page.close();

  // The oldest goes first: once an answer of the other officer's own is there, nothing else would have waited.
  const other = await context.newPage();
  const puts: string[] = [];
  other.on('request', (request) => request.method() === 'PUT' && puts.push(request.url()));
  await signInAs(context, 'officer.mosal');
  await openView(other, '/quarter/entry/CAP', 'ar');
  await card(other, code).getByLabel('لا ينطبق على الجهة').check();
  await expect(card(other, code).getByLabel('السبب')).toHaveValue('');
  await card(other, code).getByLabel('السبب').fill('سبب جهة أخرى');
  await expect(state(other, code)).toHaveAttribute('data-state', 'server');
  for (const url of puts) expect(url).toContain('/MOSAL/');

  await signInAs(context, 'officer.moe');
  await openView(other, '/quarter/entry/CAP', 'ar');
  await expect(card(other, code).getByLabel('السبب')).toHaveValue('سبب كُتب دون خادم');
  await expect(state(other, code)).toHaveAttribute('data-state', 'server');
  expect((await answersOf(other, 'MOE')).get(code)?.answer).toEqual({
    ...{ kind: 'not_applicable', reason: 'سبب كُتب دون خادم' },
  });
});

test('two officers on one answer see both values and choose', async ({ page, context }) => {
  await signInAs(context, 'officer.mof');
  await openView(page, '/quarter/entry/SRV', 'ar');
  const current = (await answersOf(page, 'MOF')).get('SRV.03');
  const path = `/api/v1/cycles/${cycle}/submissions/MOF/answers/SRV.03`;
  const theirs = await context.request.put(path, {
    headers: { 'if-match': `"${current?.version ?? 0}"`, 'idempotency-key': 'somebody-else-1' },
    data: { answer: { kind: 'percentage', numerator: 10, denominator: 20 } },
  });
  expect(theirs.status(), await theirs.text()).toBe(200);

  await card(page, 'SRV.03').locator('input').first().fill('30');
  await card(page, 'SRV.03').locator('input').nth(1).fill('40');
  const choice = card(page, 'SRV.03').getByRole('alert');
  await expect(choice).toContainText('50%');
  await expect(choice).toContainText('75%');
  await choice.getByRole('button', { name: 'اعتماد إجابتي' }).click();
  await expect(choice).toBeHidden();
  await expect
    .poll(async () => (await answersOf(page, 'MOF')).get('SRV.03')?.answer)
    .toEqual({ kind: 'percentage', numerator: 30, denominator: 40 });
});

test('a number that may mean two is asked about, not guessed', async ({ page, context }) => {
  await signInAs(context, 'officer.mof');
  await openView(page, '/quarter/entry/SRV', 'ar');
  const days = card(page, 'SRV.07');
  await days.locator('input').first().fill('1,234');
  await expect(days).toContainText('تحتمل');
  await expect(state(page, 'SRV.07')).toHaveAttribute('data-state', 'refused');
  await days.getByRole('button', { name: '1.234' }).click();
  await expect(days.locator('output')).toContainText('1.23');
  await expect(state(page, 'SRV.07')).not.toHaveAttribute('data-state', 'refused');
});

test('a session that expires while one types keeps everything, and sends it once after signing in', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.moc');
  await openView(page, '/quarter/entry/SRV', 'ar');
  await context.clearCookies();
  const fields = card(page, 'SRV.02').locator('input');
  await fields.first().fill('12');
  await fields.nth(1).fill('24');
  const bar = page.getByText('انتهت جلستك');
  await expect(bar).toBeVisible();
  await expect(state(page, 'SRV.02')).toContainText('محفوظة على هذا الجهاز');
  await fields.nth(1).fill('16');

  await page.getByRole('complementary').getByRole('link', { name: 'تسجيل الدخول' }).click();
  await page.getByLabel('اسم المستخدم').fill('officer.moc');
  await page.getByLabel('كلمة المرور').fill(demoPassword);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page).toHaveURL(/\/quarter\/entry\/SRV/);
  await expect(state(page, 'SRV.02')).not.toHaveAttribute('data-state', 'device');
  await expect(bar).toBeHidden();
  const saved = (await answersOf(page, 'MOC')).get('SRV.02');
  expect(saved?.answer).toEqual({ kind: 'percentage', numerator: 12, denominator: 16 });
  expect(saved?.version).toBe(1);
});
