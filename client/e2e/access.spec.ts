import { expect, test, type Page } from '@playwright/test';
import { openView } from './open-view.ts';
import { demoPassword, signInAs } from './sign-in.ts';

const words = {
  ar: {
    username: 'اسم المستخدم',
    password: 'كلمة المرور',
    signIn: 'تسجيل الدخول',
    signOut: 'تسجيل الخروج',
    officer: 'مسؤول تكنولوجيا المعلومات',
    admin: 'مدير النظام',
    wrong: 'اسم المستخدم أو كلمة المرور غير صحيحة',
  },
  en: {
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signOut: 'Sign out',
    officer: 'IT officer',
    admin: 'Administrator',
    wrong: 'The user name or the password is wrong',
  },
} as const;

async function typeIn(page: Page, language: 'ar' | 'en', username: string, password: string) {
  const { username: name, password: secret, signIn } = words[language];
  await page.getByLabel(name, { exact: true }).fill(username);
  await page.getByLabel(secret, { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: signIn, exact: true }).click();
}

for (const language of ['ar', 'en'] as const) {
  for (const [username, role] of [
    ['officer.moh', 'officer'],
    ['admin', 'admin'],
  ] as const) {
    test(`${username} signs in and out in ${language}`, async ({ page }) => {
      await openView(page, '/sign-in', language);
      await typeIn(page, language, username, demoPassword);
      const header = page.locator('header');
      await expect(header.getByText(words[language][role])).toBeVisible();
      await expect(page).toHaveURL(/\/$/);
      await header.getByRole('button', { name: words[language].signOut }).click();
      await expect(page).toHaveURL(/sign-in/);
      await expect(header.getByRole('link', { name: words[language].signIn })).toBeVisible();
      const session = (await (await page.request.get('/api/v1/session')).json()) as {
        user: unknown;
      };
      expect(session.user).toBeNull();
    });
  }

  test(`a wrong password is told and takes the focus in ${language}`, async ({ page }) => {
    await openView(page, '/sign-in', language);
    await typeIn(page, language, 'officer.moj', 'not the password');
    await expect(page.getByRole('alert')).toContainText(words[language].wrong);
    await expect(page.locator(':focus')).toContainText(words[language].wrong);
    await expect(page.getByLabel(words[language].username, { exact: true })).toHaveValue(
      'officer.moj',
    );
  });
}

test('an empty form names what is missing, without asking the server', async ({ page }) => {
  await openView(page, '/sign-in', 'en');
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  const field = page.getByLabel('User name', { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription('This field is needed.');
});

test('the demonstration signs in with one press, by role and department', async ({ page }) => {
  await openView(page, '/sign-in', 'ar');
  await page.getByRole('button', { name: 'دخول بصفة رئيس اللجنة العليا' }).press('Enter');
  await expect(page.locator('header').getByText('رئيس اللجنة العليا')).toBeVisible();
  await expect(page.getByRole('link', { name: 'سجل التدقيق' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'المستخدمون' })).toHaveCount(0);

  await openView(page, '/sign-in', 'ar');
  await page.getByLabel(/^الجهة/).selectOption('MOJ');
  await page.getByRole('button', { name: 'دخول بصفة رئيس الدائرة' }).click();
  await expect(page.locator('header').getByText('رئيس الدائرة · وزارة العدل')).toBeVisible();
});

test('a page behind the sign-in asks for it and is returned to', async ({ page }) => {
  await openView(page, '/admin/audit?action=department.added', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not open to everyone');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await typeIn(page, 'en', 'admin', demoPassword);
  await expect(page).toHaveURL(/\/admin\/audit\?action=department\.added$/);
  await expect(page.getByRole('heading', { name: 'Audit trail' })).toBeVisible();
});

test('a session that ended leads to the sign-in page with the reason', async ({ page }) => {
  await signInAs(page.context(), 'admin');
  await openView(page, '/admin/departments', 'ar');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page
    .context()
    .addCookies(cookies.map((cookie) => ({ ...cookie, value: 'x'.repeat(cookie.value.length) })));
  await page.getByRole('link', { name: 'المستخدمون' }).click();
  await expect(page).toHaveURL(/sign-in\?to=%2Fadmin%2Fpeople&problem=access.session_ended/);
  await expect(page.getByRole('heading', { name: 'انتهت الجلسة' })).toBeVisible();
  await typeIn(page, 'ar', 'admin', demoPassword);
  await expect(page).toHaveURL(/\/admin\/people$/);
  await expect(page.getByRole('heading', { name: 'المستخدمون وأدوارهم' })).toBeVisible();
});

test('whoever lacks the role is told which one it takes', async ({ page }) => {
  await signInAs(page.context(), 'officer.moh');
  await openView(page, '/admin/people', 'ar');
  await expect(page.getByText(/هذه الصفحة متاحة لمن دوره: .*مدير النظام/)).toBeVisible();
});
