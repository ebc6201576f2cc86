import { expect, test, type Page } from '@playwright/test';
import { brokenRules } from './accessibility.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import {
  acceptRest,
  claim,
  correct,
  fillLike,
  reviewOf,
  submissionOf,
  submit,
} from './committee-steps.ts';
import { ownPort } from './own-port.ts';
import { ownProduct, type OwnProduct } from './own-product.ts';

// What is published stays: the story is told in a product of its own, from the first test to the last.
test.describe.configure({ mode: 'serial' });

const state: { product?: OwnProduct } = {};
function product(): OwnProduct {
  if (!state.product) throw new Error('the product did not start');
  return state.product;
}
test.beforeAll(async () => {
  state.product = await ownProduct(ownPort());
});
test.afterAll(() => state.product?.stop());

const cycle = '2025-Q2';
const department = 'MOI';
const name = 'وزارة الداخلية';
const place = { cycle, department };

async function isAccessible(page: Page): Promise<void> {
  expect(await brokenRules(page)).toEqual([]);
}

test('a reviewer goes through 60 answers with the keyboard alone, waiting for no answer of the server', async ({
  browser,
}) => {
  const page = await product().open(browser, 'reviewer', '/review');
  const row = page.getByRole('row', { name: /وزارة الكهرباء/ });
  await row.getByRole('button', { name: /بدء المراجعة/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'قرارك' })).toBeVisible();
  await isAccessible(page);
  // The server says nothing until the reviewer is through: going on waits for no answer of its.
  const puts: string[] = [];
  const gate = { open: (): void => undefined };
  const isThrough = new Promise<void>((resolve) => (gate.open = resolve));
  await page.route('**/verdict', async (route) => {
    puts.push(route.request().url());
    await isThrough;
    await route.continue();
  });
  await measureNext(page);
  const title = page.locator('h1');
  for (let decided = 0; decided < 59; decided += 1) {
    const before = await title.innerText();
    await page.keyboard.press('1');
    await expect(title).not.toHaveText(before);
  }
  await page.keyboard.press('1');
  await expect(page.getByText('صدر القرار في كل الإجابات المطلوبة')).toBeVisible();
  await expect.poll(() => puts).toHaveLength(1);
  const waits = await page.evaluate(() => (window as unknown as { waits: number[] }).waits);
  const sorted = waits.toSorted((a, b) => a - b);
  console.log(`next answer after a key: median ${sorted[29]} ms, longest ${sorted.at(-1)} ms`);

  gate.open();
  // They travel one after the other, as long as the machine takes.
  await expect.poll(() => puts.length, { timeout: 30_000 }).toBe(60);
  await expect
    .poll(
      async () =>
        (await reviewOf(await product().as('reviewer'), '2025-Q1', 'MOEL')).progress.accepted,
    )
    .toBe(60);
  await page.context().close();
});

test('a quarter is scheduled and opened, and one department gets more time', async ({
  browser,
}) => {
  const page = await product().open(browser, 'chair', '/cycles');
  await page.getByRole('button', { name: 'جدولة الدورة' }).click();
  await expect(page.locator('h1')).toContainText('مجدولة');
  await page.getByRole('button', { name: 'فتح الإدخال' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'فتح الإدخال' }).click();
  await expect(page.locator('h1')).toContainText('مفتوحة للإدخال');
  await isAccessible(page);

  const row = page.getByRole('row', { name });
  await row.getByRole('button', { name: 'تمديد' }).click();
  const dialog = page.getByRole('dialog', { name: /تمديد مهلة/ });
  await dialog.getByRole('button', { name: 'تمديد المهلة' }).click();
  await expect(dialog.getByLabel('السبب')).toBeFocused();
  await dialog.getByLabel('السبب').fill('انقطاع الاتصال في مبنى الوزارة');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'تمديد المهلة' }).click();
  await expect(row.getByText('مُدّدت المهلة إلى')).toBeVisible();
  await row.getByRole('button', { name: 'تذكير' }).click();
  await expect(row.getByText('ذُكّرت في')).toBeVisible();

  // Quarters that were imported have answers, and no submission that would not have been started.
  await page.goto('/cycles/2024-Q3');
  await expect(row.getByText('بلا تقديم')).toBeVisible();
  await expect(row).toContainText('10/10');
  const { extension } = await submissionOf(await product().as('chair'), cycle, department);
  expect(extension?.reason).toBe('انقطاع الاتصال في مبنى الوزارة');
  await page.context().close();
});

test('an answer is adjusted, another returned and corrected, and the submission accepted', async ({
  browser,
}) => {
  await fillLike(product(), place, { cycle: '2025-Q1', department: 'MOEL' });
  await fillLike(product(), { cycle, department: 'MOE' }, { cycle: '2025-Q1', department: 'MIND' });
  await submit(product(), cycle, department);

  const page = await product().open(
    browser,
    'reviewer',
    `/review/${department}?cycle=${cycle}&at=SRV.03`,
  );
  await page.getByRole('button', { name: 'بدء المراجعة' }).click();
  await expect(page.getByRole('group', { name: 'قرارك' })).toBeVisible();
  await page.keyboard.press('2');
  const adjust = page.getByRole('dialog', { name: /القيمة المعتمدة لإجابة/ });
  await expect(adjust.locator('input').first()).toBeFocused();
  await adjust.locator('input').first().fill('٥');
  await adjust.locator('input').nth(1).fill('50');
  await expect(adjust.getByText('تصبح').first()).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(adjust.getByLabel('السبب')).toBeFocused();
  await page.keyboard.type('يبيّن المحضر 5 خدمات من 50');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('h1')).toContainText('SRV.04');
  await page.keyboard.press('k');
  await expect(page.locator('h1')).toContainText('SRV.03');
  await expect(page.getByRole('row', { name: /المعتمدة/ }).getByText(/5\W+من\W+50/)).toBeVisible();

  await page.keyboard.press('j');
  await expect(page.locator('h1')).toContainText('SRV.04');
  await page.keyboard.press('3');
  const back = page.getByRole('dialog', { name: /إعادة إجابة/ });
  await back.getByLabel('السبب').fill('المستند لا يذكر المرحلة');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('h1')).toContainText('SRV.05');
  // Verdicts travel behind the page.
  const reviewer = await product().as('reviewer');
  const returns = async () => (await reviewOf(reviewer, cycle, department)).progress.return;
  await expect.poll(returns).toBe(1);
  await acceptRest(product(), cycle, department);
  await page.reload();
  await page.getByRole('button', { name: 'إعادة التقديم إلى الجهة' }).click();
  const returning = page.getByRole('dialog');
  await expect(returning.getByRole('listitem')).toContainText('SRV.04');
  await returning.getByLabel('السبب').fill('صحّحوا ما ورد أدناه');
  await returning.getByRole('button', { name: 'إعادة التقديم إلى الجهة' }).click();
  await expect(page.getByText('مُعاد للتعديل').first()).toBeVisible();

  const officer = await product().open(browser, 'officer.moi', `/quarter?cycle=${cycle}`);
  await expect(officer.getByText('المستند لا يذكر المرحلة')).toBeVisible();
  await officer.context().close();
  await correct(product(), cycle, department, 'SRV.04');
  await submit(product(), cycle, department);
  await claim(product(), cycle, department);

  // The picture beside the answer arrives while a button is held down: the button stays under the hand.
  const picture = { arrive: (): void => undefined };
  const isAsked = new Promise<void>((resolve) => (picture.arrive = resolve));
  await page.route('**/file', async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.goto(`/review/${department}?cycle=${cycle}&only=changed`);
  await expect(page.locator('h1')).toContainText('SRV.04');
  await page.keyboard.press('1');
  await expect(page.getByText('صدر القرار في كل الإجابات المطلوبة')).toBeVisible();
  await page.getByRole('button', { name: 'قبول التقديم' }).hover();
  await page.mouse.down();
  picture.arrive();
  await expect(page.getByRole('img', { name: /صورة من النظام/ })).toBeVisible();
  await page.mouse.up();
  await page.getByRole('dialog').getByRole('button', { name: 'قبول التقديم' }).click();
  await expect(page.getByText(/· مقبول ·/)).toBeVisible();
  await page.context().close();
});

test('the preliminary result is shown to the department, which appeals', async ({ browser }) => {
  const chair = await product().open(browser, 'chair', `/cycles/${cycle}`);
  await chair.getByRole('button', { name: 'إغلاق الإدخال وبدء المراجعة' }).click();
  await chair
    .getByRole('dialog')
    .getByRole('button', { name: 'إغلاق الإدخال وبدء المراجعة' })
    .click();
  await expect(chair.locator('h1')).toContainText('قيد المراجعة');
  await chair.getByRole('button', { name: 'إعلان النتائج الأولية' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'إعلان النتائج الأولية' }).click();
  await expect(chair.locator('h1')).toContainText('نتائج أولية');
  await chair.context().close();

  const page = await product().open(browser, 'officer.moi', `/quarter?cycle=${cycle}`);
  await expect(page.getByRole('heading', { name: 'النتيجة الأولية لجهتك' })).toBeVisible();
  await expect(page.getByText('يبيّن المحضر 5 خدمات من 50')).toBeVisible();
  await page.getByRole('button', { name: /الاعتراض على هذا القرار SRV.03/ }).click();
  const dialog = page.getByRole('dialog', { name: /الاعتراض على قرار/ });
  await dialog.getByLabel('سبب الاعتراض').fill('يذكر الملحق بقية الخدمات');
  await dialog.getByRole('button', { name: 'إرفاق مستند' }).click();
  await dialog.getByLabel('الملف').setInputFiles({
    ...{ name: 'الملحق.csv', mimeType: '', buffer: Buffer.from('الخدمة,المرحلة\nأ,4\n') },
  });
  await dialog.getByLabel('تاريخ نفاذ المستند').fill('2025-02-11');
  await dialog.getByRole('button', { name: 'إرفاق', exact: true }).click();
  await expect(dialog.getByRole('checkbox', { name: 'الملحق.csv' })).toBeChecked();
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'تقديم الاعتراض' }).click();
  await expect(page.getByText('لم يُبتّ فيه')).toBeVisible();
  await expect(page.getByRole('link', { name: 'الملحق.csv' })).toBeVisible();
  await isAccessible(page);
  await page.context().close();
});

test('revision 1 is published, the appeal upheld, and revision 2 says what it changed', async ({
  browser,
}) => {
  const page = await product().open(browser, 'chair', `/cycles/${cycle}#publish`);
  await page.getByRole('button', { name: 'نشر النتائج' }).click();
  const publish = page.getByRole('dialog', { name: /نشر نتائج/ });
  await publish.getByLabel('السبب').fill('موعد النشر اليوم، والاعتراض قيد الدراسة');
  await isAccessible(page);
  await publish.getByRole('button', { name: 'نشر النتائج' }).click();
  await expect(page).toHaveURL(/\/publications\/\d+$/);
  await expect(page.locator('h1')).toContainText('النتائج المنشورة');
  const first = page.url();
  await isAccessible(page);

  await page.goto(`/cycles/${cycle}`);
  await page.getByRole('button', { name: /البتّ في الاعتراض/ }).click();
  const decide = page.getByRole('dialog');
  await expect(decide.getByRole('link', { name: 'الملحق.csv' })).toBeVisible();
  await decide.getByLabel('قبول الاعتراض: تُعتمد القيمة المُبلَّغة').check();
  await expect(decide.getByRole('heading', { name: 'أثر قبول الاعتراض' })).toBeVisible();
  await expect(decide.getByText('المؤشر العام')).toBeVisible();
  await isAccessible(page);
  await decide.getByLabel('سبب القرار').fill('يثبت الملحق القيمة المُبلَّغة');
  await decide.getByRole('button', { name: 'قبول الاعتراض' }).click();
  await expect(decide).toHaveCount(0);

  await page.getByRole('button', { name: /نشر التنقيح/ }).click();
  const revise = page.getByRole('dialog', { name: /نشر التنقيح/ });
  await revise.getByLabel('السبب').fill('قُبل اعتراض وزارة الداخلية');
  await revise.getByRole('button', { name: /نشر التنقيح/ }).click();
  await expect(page).toHaveURL(/\/publications\/\d+$/);
  await expect(page.getByText('قُبل اعتراض وزارة الداخلية').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /وزارة الداخلية.*SRV\.03/ })).toContainText('10');
  await isAccessible(page);
  const second = page.url();
  expect(second).not.toBe(first);

  for (const url of [first, second]) {
    await page.goto(url);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'تنزيل حزمة النشر' }).click(),
    ]);
    const bundle = await file.path();
    expect(await verify(bundle)).toMatchObject({ code: 0 });

    const files = unzipSync(await readFile(bundle));
    const values = strFromU8(files['values.csv'] ?? new Uint8Array());
    const changed = values.replace(
      /(MOI,SRV\.03,value,[\d.]*)(\d)/,
      (_, before: string, digit: string) => `${before}${(Number(digit) + 1) % 10}`,
    );
    expect(changed).not.toBe(values);
    await writeFile(`${bundle}.changed`, zipSync({ ...files, 'values.csv': strToU8(changed) }));
    const outcome = await verify(`${bundle}.changed`);
    expect(outcome.code).not.toBe(0);
    expect(outcome.output).toContain('values.csv');
    expect(outcome.output).toMatch(/MOI.*SRV\.03/);
  }
  await page.goto(first);
  await expect(page.getByText('حلّ تنقيح لاحق محل هذا النشر')).toBeVisible();
  await page.context().close();
});

/** From each key to the next answer in the page, as the page itself measures it. */
async function measureNext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const waits: number[] = [];
    const shown = () => document.querySelector('h1')?.textContent;
    const at = { time: 0, title: shown() };
    document.addEventListener('keydown', (event) => (at.time = event.timeStamp), true);
    new MutationObserver(() => {
      if (shown() === at.title) return;
      at.title = shown();
      waits.push(Math.round(performance.now() - at.time));
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { waits });
  });
}

const run = promisify(execFile);

/** What `nudj verify` says of a bundle, and how it ends. */
async function verify(bundle: string): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await run(process.execPath, ['dist/server/cli.js', 'verify', bundle]);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}
