import { expect, test } from '@playwright/test';
import { brokenRules } from './accessibility.ts';
import { openView } from './open-view.ts';
import { demoPassword, signInAs } from './sign-in.ts';
import { totpCode } from './totp-code.ts';

test('a password is changed under its rules, and other sessions end', async ({
  page,
  browser,
  baseURL,
}) => {
  const elsewhere = await browser.newContext();
  await signInAs(elsewhere, 'head.mof', baseURL);
  await signInAs(page.context(), 'head.mof');
  await openView(page, '/account', 'ar');
  const next = page.getByLabel('كلمة المرور الجديدة');
  const change = page.getByRole('button', { name: 'تغيير كلمة المرور' });

  await page.getByLabel('كلمة المرور الحالية').fill(demoPassword);
  await next.fill('password1234');
  await change.click();
  await expect(next).toBeFocused();
  await expect(page.getByText('كلمة المرور شائعة')).toBeVisible();

  await next.fill('أربع ليمونات تحت الجسر');
  await expect(page.getByText('(تحقّق الشرط)')).toHaveCount(3);
  await change.click();
  await expect(page.getByText('تغيّرت كلمة المرور')).toBeVisible();
  await expect(next).toHaveValue('');
  expect((await elsewhere.request.get(`${baseURL}/api/v1/account/sessions`)).status()).toBe(401);
  expect((await page.request.get('/api/v1/account/sessions')).status()).toBe(200);
  await elsewhere.close();
});

test('sessions are listed with their device and revoked', async ({ page, browser, baseURL }) => {
  const phone = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36',
  });
  await signInAs(phone, 'head.moe', baseURL);
  await signInAs(page.context(), 'head.moe');
  await openView(page, '/account', 'en');
  const sessions = page.getByRole('region', { name: 'Open sessions' });
  await expect(sessions.getByText('Chrome · Linux')).toBeVisible();
  const row = sessions.getByRole('row', { name: /Chrome · Android/ });
  await row.getByRole('button', { name: 'End session' }).click();
  await expect(row).toHaveCount(0);
  expect((await phone.request.get(`${baseURL}/api/v1/account/sessions`)).status()).toBe(401);
  await phone.close();
});

test('an authenticator is enrolled, asked for at the next sign-in, and turned off', async ({
  page,
}) => {
  await signInAs(page.context(), 'head.moi');
  await openView(page, '/account', 'en');
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Turn on two-step verification' }).click();
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  const secret = await page.getByRole('group', { name: 'Or type this key' }).innerText();
  expect(await brokenRules(page)).toEqual([]);

  await page.getByLabel('Verification code').fill('000000');
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  await expect(page.getByRole('alert')).toContainText('The code is wrong');
  await page.getByLabel('Verification code').fill(totpCode(secret));
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  const codes = page.getByRole('group', { name: 'Recovery codes' });
  await expect(codes).toBeVisible();
  const [first = '', second = ''] = (await codes.innerText()).trim().split('\n');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('nudj-recovery-codes-head.moi.txt');
  await page.getByRole('button', { name: 'I have kept the codes' }).click();
  await expect(page.getByRole('button', { name: 'New recovery codes' })).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('User name', { exact: true }).fill('head.moi');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Verification code')).toBeFocused();
  await page.keyboard.type(first);
  await page.keyboard.press('Enter');
  await expect(page.locator('header').getByText('Department head · ')).toBeVisible();

  await page.goto('/account');
  await page.getByRole('button', { name: 'Turn off two-step verification' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password').fill(demoPassword);
  await dialog.getByLabel('Verification code').fill(second);
  await dialog.getByRole('button', { name: 'Turn off two-step verification' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('off', { exact: true })).toBeVisible();
});

test('a token is shown once, reads, and is revoked', async ({ page, playwright, baseURL }) => {
  await signInAs(page.context(), 'officer.mot');
  await openView(page, '/account', 'ar');
  await page.getByText('رمز وصول جديد').click();
  await page.getByLabel('الاستعمال').fill('لوحة الوزارة');
  await page.getByRole('button', { name: 'إنشاء الرمز' }).click();
  const token = (await page.getByRole('group', { name: 'رمز الوصول' }).innerText()).trim();
  const program = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  expect((await program.get('/api/v1/departments')).status()).toBe(200);
  const row = page.getByRole('row', { name: /لوحة الوزارة/ });
  await row.getByRole('button', { name: 'إلغاء الرمز' }).click();
  await expect(row).toHaveCount(0);
  expect((await program.get('/api/v1/departments')).status()).toBe(401);
  await program.dispose();
});
