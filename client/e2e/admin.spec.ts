import { expect, test } from '@playwright/test';
import { brokenRules } from './accessibility.ts';
import { readFile } from 'node:fs/promises';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

test('an administrator adds a department, renames it, and finds both in the audit trail', async ({
  page,
}) => {
  await signInAs(page.context(), 'admin');
  await openView(page, '/admin/departments', 'ar');
  const add = page.getByRole('button', { name: 'إضافة جهة' });
  await add.click();
  const dialog = page.getByRole('dialog', { name: 'إضافة جهة جديدة؟' });
  await expect(dialog).toBeVisible();
  expect(await brokenRules(page)).toEqual([]);

  // Escape puts the question away and gives the focus back.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(add).toBeFocused();

  await add.click();
  await dialog.getByLabel('الرمز').fill('moh');
  await dialog.getByLabel('الاسم بالعربية').fill('وزارة الذكاء الاصطناعي');
  await dialog.getByLabel('الاسم بالإنجليزية').fill('Ministry of Artificial Intelligence');
  await dialog.getByRole('button', { name: 'إضافة جهة' }).click();
  await expect(dialog.getByRole('alert')).toContainText('الرمز مستعمل لجهة أخرى');
  await dialog.getByLabel('الرمز').fill('moai');
  await dialog.getByRole('button', { name: 'إضافة جهة' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('link', { name: 'وزارة الذكاء الاصطناعي' }).click();
  await page.getByRole('button', { name: 'تغيير الاسم' }).click();
  const rename = page.getByRole('dialog');
  await rename.getByLabel('الاسم بالعربية').fill('وزارة الاقتصاد الرقمي');
  await rename.getByRole('button', { name: 'حفظ الاسم الجديد' }).click();
  await expect(rename.getByLabel('السبب')).toBeFocused();
  await rename.getByLabel('السبب').fill('المرسوم 12 لعام 2025');
  await rename.getByRole('button', { name: 'حفظ الاسم الجديد' }).click();
  await expect(page.locator('h1')).toHaveText('وزارة الاقتصاد الرقمي');
  await expect(page.getByRole('row', { name: /وزارة الذكاء الاصطناعي/ })).toBeVisible();

  await page.getByRole('link', { name: 'سجل التدقيق' }).click();
  await page.getByLabel('الجهة').selectOption('MOAI');
  await expect(page).toHaveURL(/department=MOAI/);
  const events = page.getByRole('main').getByRole('table').first().locator('> tbody > tr');
  await expect(events).toHaveCount(2);
  await expect(events.first()).toContainText('غُيّر اسم جهة');
  await expect(events.first()).toContainText('المرسوم 12 لعام 2025');
  await events.first().getByText('التفاصيل').click();
  await expect(events.first().getByRole('cell', { name: 'وزارة الاقتصاد الرقمي' })).toBeVisible();
  await expect(events.nth(1)).toContainText('أُضيفت جهة');
});

test('the audit trail is exported under its filter', async ({ page }) => {
  await signInAs(page.context(), 'chair');
  await openView(page, '/admin/audit?action=department.added&department=MOH', 'en');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const lines = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toContain(
    'id,at,account,address,action,subject,department,before,after,reason,hash',
  );
  expect(lines).toHaveLength(2);
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  const { events } = JSON.parse(await readFile(await json.path(), 'utf8')) as {
    events: { subject: string }[];
  };
  expect(events.map(({ subject }) => subject)).toEqual(['MOH']);
});

test('a person is added with a role, sets the password by the link, and is disabled', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page.context(), 'admin');
  await openView(page, '/admin/people/new', 'en');
  await page.getByLabel('User name').fill('s.khatib');
  await page.getByLabel('Name in Arabic').fill('سعاد الخطيب');
  await page.getByLabel('Name in English').fill('Suad Khatib');
  await page.getByLabel('Administrator').check();
  await page.getByRole('button', { name: 'Add a role in a department' }).click();
  await page.getByLabel('In the department').selectOption('MOH');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByRole('group', { name: 'Roles' })).toContainText(
    'An administrator cannot also enter, review or decide',
  );
  await page.getByLabel('Administrator').uncheck();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const link = await page.getByRole('group', { name: 'Link to set the password' }).innerText();

  const own = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await own.goto(link.trim());
  await own.getByLabel('كلمة المرور الجديدة').fill('four lemons under bridge');
  await own.getByRole('button', { name: 'تعيين كلمة المرور' }).click();
  await expect(own.getByText('عُيّنت كلمة المرور')).toBeVisible();
  await own.getByRole('main').getByRole('link', { name: 'تسجيل الدخول' }).click();
  await own.getByLabel('اسم المستخدم').fill('s.khatib');
  await own.getByLabel('كلمة المرور', { exact: true }).fill('four lemons under bridge');
  await own.getByRole('main').getByRole('button', { name: 'تسجيل الدخول', exact: true }).click();
  await expect(own.locator('header').getByText('سعاد الخطيب')).toBeVisible();
  await expect(own.locator('header')).toContainText(/مسؤول تكنولوجيا المعلومات.?، .?وزارة الصحة/);

  await page.goto('/admin/people?q=khatib');
  await page.getByRole('link', { name: 'Suad Khatib' }).click();
  await page.getByRole('button', { name: 'Disable the account' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Their open session and tokens end');
  await dialog.getByLabel('Reason').fill('moved to another ministry');
  await dialog.getByRole('button', { name: 'Disable the account' }).click();
  await expect(page.getByText('disabled', { exact: true })).toBeVisible();
  expect((await own.request.get('/api/v1/account/sessions')).status()).toBe(401);
  await own.context().close();
});
