import { expect, test, type Browser, type Page } from '@playwright/test';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { openView } from './open-view.ts';
import { ownPort } from './own-port.ts';
import { signInAs } from './sign-in.ts';
import { startProduct } from './start-product.ts';

// A server of its own: what is sent here is waited for by no other test.
test.describe.configure({ mode: 'serial' });

let product: Awaited<ReturnType<typeof startProduct>>;

test.beforeAll(async () => {
  product = await startProduct(ownPort());
});

test.afterAll(() => product.stop());

async function pageOf(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.url });
  await signInAs(context, username, product.url);
  const page = await context.newPage();
  await openView(page, '/quarter', 'ar');
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('an officer recalls, the head signs off, and who comes late is told what is there', async ({
  browser,
}) => {
  const officer = await pageOf(browser, 'officer.moel');
  await expect(heading(officer)).toContainText('أُرسل إلى اللجنة');
  await expect(officer.getByText('يمكنك سحب التقديم').first()).toBeVisible();
  await expect(officer.getByRole('contentinfo')).toContainText('الربع الأول 2025');
  await press(officer, 'سحب التقديم للتعديل');
  await press(officer, 'إرسال إلى رئيس الدائرة لاعتماده');
  await expect(heading(officer)).toContainText('بانتظار اعتماد رئيس الدائرة');

  const head = await pageOf(browser, 'head.moel');
  await press(head, 'اعتماد التقديم وإرساله إلى اللجنة');
  await expect(heading(head)).toContainText('أُرسل إلى اللجنة');

  // The officer's page is behind: the recall that it offers is refused, and the page shows what is there now.
  await press(officer, 'سحب التقديم للتعديل');
  await expect(officer.getByRole('alert')).toBeVisible();
  await expect(heading(officer)).toContainText('أُرسل إلى اللجنة');
  await press(officer, 'سحب التقديم للتعديل');
  await expect(officer.getByRole('button', { name: 'إرسال إلى رئيس الدائرة' })).toBeVisible();
});

test('an officer is told that the committee reviews, or accepted, and what comes next', async ({
  browser,
}) => {
  const reviewed = await pageOf(browser, 'officer.moet');
  await expect(reviewed.getByText('تراجع اللجنة الإجابات الآن')).toBeVisible();
  const accepted = await pageOf(browser, 'officer.mind');
  await expect(accepted.getByText('قبلت اللجنة التقديم')).toBeVisible();
});

test('of a returned quarter only what was returned can be changed, and it is sent again', async ({
  browser,
}) => {
  const officer = await pageOf(browser, 'officer.mola');
  await expect(heading(officer)).toContainText('أعادت اللجنة');
  const path = `${product.url}/api/v1/cycles/2025-Q1/submissions/MOLA`;
  const read = async () =>
    (await (await officer.context().request.get(path)).json()) as SubmissionResponse;
  const { indicators } = await read();
  const [returned] = indicators.filter((indicator) => indicator.returned !== null);
  expect(indicators.filter(({ writable }) => writable).map(({ code }) => code)).toEqual(
    indicators.flatMap(({ code, returned: why }) => (why === null ? [] : [code])),
  );
  await officer
    .getByRole('link', { name: returned?.code ?? '' })
    .first()
    .click();
  const card = officer.locator(`section[id="${returned?.code}"]`);
  await expect(card).toContainText('سبب الإعادة');
  await card.getByRole('button', { name: 'إضافة ملاحظة' }).click();
  await card.getByLabel('ملاحظة').fill('راجعنا السجل وأكدنا القيمة.');
  await expect.poll(async () => JSON.stringify(await read())).toContain('راجعنا السجل');
  await officer.goto('/quarter');
  await press(officer, 'إرسال إلى رئيس الدائرة لاعتماده');
  await expect(heading(officer)).toContainText('بانتظار اعتماد رئيس الدائرة');
  await press(officer, 'سحب التقديم للتعديل');
  await expect(heading(officer)).toContainText('أعادت اللجنة');
});
