import { expect, test, type Page } from '@playwright/test';
import { brokenRules } from './accessibility.ts';
import { oidcClient, startOidcProvider } from './oidc-provider.ts';
import { ownPort } from './own-port.ts';
import { settled } from './settled.ts';
import { startProduct } from './start-product.ts';
import { totpCode } from './totp-code.ts';

const password = 'four lemons under a bridge';

// One server as it is really run: no demonstration, no account, the organisation's own sign-in.
test.describe.configure({ mode: 'serial' });

let product: Awaited<ReturnType<typeof startProduct>>;
let provider: Awaited<ReturnType<typeof startOidcProvider>>;
/** The browser of the administrator, who stays signed in. */
let admin: Page;
/** The secret in the chair's authenticator. */
let chairSecret = '';

test.beforeAll(async ({ browser }) => {
  const port = ownPort();
  const url = `http://127.0.0.1:${port}`;
  provider = await startOidcProvider(`${url}/api/v1/session/oidc/callback`);
  product = await startProduct(port, {
    NODE_ENV: 'production',
    NUDJ_DEMO: '0',
    NUDJ_URL: url,
    NUDJ_OIDC_ISSUER: provider.issuer,
    NUDJ_OIDC_CLIENT_ID: oidcClient.id,
    NUDJ_OIDC_CLIENT_SECRET: oidcClient.secret,
  });
  admin = await (await browser.newContext()).newPage();
});

test.afterAll(async () => {
  await product.stop();
  provider.stop();
});

async function expectSound(page: Page): Promise<void> {
  await settled(page);
  expect(await brokenRules(page)).toEqual([]);
}

/** Enrols an authenticator, which the page insists on; its secret. */
async function enrol(page: Page, secretOf: string): Promise<string> {
  await expect(page.getByRole('heading', { name: 'One step is left' })).toBeVisible();
  await page.getByLabel('Password').fill(secretOf);
  await page.getByRole('button', { name: 'Turn on two-step verification' }).click();
  const secret = await page.getByRole('group', { name: 'Or type this key' }).innerText();
  await page.getByLabel('Verification code').fill(totpCode(secret));
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  await page.getByRole('button', { name: 'I have kept the codes' }).click();
  return secret;
}

/** Adds a person as the administrator; the address that sets the password. */
async function addPerson(username: string, role: 'chair' | 'leader'): Promise<string> {
  const answer = await admin.request.post(`${product.url}/api/v1/accounts`, {
    data: {
      username,
      name: { ar: 'شخص للاختبار', en: 'Somebody' },
      email: `${username}@example.org`,
      memberOf: [],
      roles: [{ role, department: null }],
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { link: { path: string } }).link.path;
}

test('the printed address makes the first administrator, who enrols a second factor first', async () => {
  const [address = ''] = /http\S+\/setup#\S+/.exec(product.printed()) ?? [];
  await admin.goto(address.replace('#', '?lang=en#'));
  await admin.getByLabel('User name').fill('adel');
  await admin.getByLabel('Name in Arabic').fill('عادل الخطيب');
  await admin.getByLabel('Name in English').fill('Adel Khatib');
  await admin.getByLabel('New password').fill('adel1234');
  const create = admin.getByRole('button', { name: 'Create the account and enter' });
  await create.click();
  await expect(admin.getByLabel('New password')).toBeFocused();
  await admin.getByLabel('New password').fill(password);
  await create.click();
  // Nothing else is open before that.
  await expect(admin.getByRole('heading', { name: 'One step is left' })).toBeVisible();
  await admin.goto(`${product.url}/admin/departments`);
  await expect(admin.getByRole('heading', { name: 'One step is left' })).toBeVisible();
  await expectSound(admin);
  await enrol(admin, password);
  await expect(admin).toHaveURL(/\/admin\/departments$/);
  await expect(admin.getByRole('heading', { level: 1 })).toBeVisible();

  // The address is good once.
  const again = await admin.request.post(`${product.url}/api/v1/setup`, {
    data: {
      token: address.split('token=')[1],
      username: 'second',
      name: { ar: 'ثانٍ', en: 'Second' },
      email: null,
      password,
    },
  });
  expect(again.status()).toBe(401);
});

test('a chair sets the password by the link, enrols, and comes to the page that was asked for', async ({
  page,
}) => {
  const path = await addPerson('chadi', 'chair');
  await page.goto(`${product.url}${path.replace('#', '?lang=en#')}`);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('status').getByText('is set.')).toBeVisible();
  await page.goto(`${product.url}/sign-in?to=%2Fadmin%2Faudit`);
  await page.getByLabel('User name', { exact: true }).fill('chadi');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  chairSecret = await enrol(page, password);
  await expect(page).toHaveURL(/\/admin\/audit$/);
  await expect(page.getByRole('heading', { name: 'Audit trail' })).toBeVisible();
});

test.describe('the organisation’s own sign-in', () => {
  async function signInAs(page: Page, login: string): Promise<void> {
    await page.goto(`${product.url}/sign-in?lang=en&to=%2Fmethod`);
    await page.getByRole('link', { name: 'Sign in with the organisation’s account' }).click();
    await page.locator('[name=login]').fill(login);
    await page.locator('[name=password]').fill('any');
    await page.locator('[type=submit]').first().click();
    // The provider's next page has the same address but asks for no login any more.
    await expect(page.locator('[name=login]')).toHaveCount(0);
    await page.locator('[type=submit]').first().click();
    await page.waitForURL((url) => url.href.startsWith(product.url));
  }

  test('opens the account with the verified address, at the page asked for', async ({ page }) => {
    await addPerson('lena', 'leader');
    await signInAs(page, 'lena');
    await expect(page).toHaveURL(/\/method/);
    await expect(page.locator('header').getByText('Somebody')).toBeVisible();
  });

  test('makes no account for a stranger, and says so', async ({ page }) => {
    await signInAs(page, 'stranger');
    await expect(page.getByRole('heading', { name: /No Nudj account/ })).toBeVisible();
    await expectSound(page);
  });

  test('does not stand in for the second factor of a chair', async ({ page }) => {
    await signInAs(page, 'chadi');
    const code = page.getByLabel('Verification code');
    await expect(code).toBeFocused();
    await expectSound(page);
    // The code that enrolled is used up.
    await code.fill(totpCode(chairSecret, Date.now() + 30_000));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/method$/);
  });
});
