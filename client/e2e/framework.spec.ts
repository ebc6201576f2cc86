import { expect, test } from '@playwright/test';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

test('a reviewer drafts a version, sees what it would do, and the chair publishes it', async ({
  browser,
}) => {
  const reviewer = await browser.newPage();
  await signInAs(reviewer.context(), 'reviewer');
  await openView(reviewer, '/framework/versions', 'en');
  await reviewer.getByRole('button', { name: 'Start a draft' }).click();
  const start = reviewer.getByRole('dialog');
  await start.getByLabel('Number of the new version').fill('4.0');
  await start.getByRole('button', { name: 'Start a draft' }).click();
  await expect(start.getByLabel('Reason')).toBeFocused();
  await start.getByLabel('Reason').fill('Security weighs too little after the incidents.');
  await start.getByRole('button', { name: 'Start a draft' }).click();

  await expect(reviewer.getByText('The committee’s chair publishes it.')).toBeVisible();
  await expect(reviewer.getByText('No department’s rank changes')).toBeVisible();
  const weight = reviewer.getByLabel(/^Weight of .?Information security and trust/);
  await weight.fill('٠٫٥');
  await weight.blur();
  await expect(weight).toHaveValue('0.5');
  await expect(reviewer.getByText('One unsaved change')).toBeVisible();

  const tree = reviewer.getByRole('navigation', { name: 'Parts of the draft' });
  await tree.getByRole('link', { name: 'Information security and trust' }).click();
  await reviewer.getByRole('button', { name: 'Add an indicator' }).click();
  const add = reviewer.getByRole('dialog');
  await expect(add.getByLabel('Code')).toHaveValue('SEC.10');
  await add.getByLabel('Code').fill('SEC.04');
  await add.getByLabel(/^.?Title.? in Arabic/).fill('تدريب أمن المعلومات');
  await add.getByLabel(/^.?Title.? in English/).fill('Security training');
  await add.getByRole('button', { name: 'Add' }).click();
  await expect(add.getByText(/SEC\.04.* is in the draft already/)).toBeVisible();
  await add.getByLabel('Code').fill('SEC.10');
  await add.getByRole('button', { name: 'Add' }).click();
  await expect(reviewer.getByRole('heading', { name: 'Security training' })).toBeFocused();
  const title = reviewer.getByLabel(/^.?Title.? in Arabic/);
  await title.fill('Latin only');
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await reviewer.getByRole('button', { name: 'Undo the last step' }).click();
  await expect(title).toHaveValue('تدريب أمن المعلومات');

  await tree.getByRole('link', { name: /SEC\.04/ }).click();
  await reviewer.getByText('Its place and code').click();
  await expect(reviewer.getByLabel('Code')).not.toBeEditable();
  await reviewer.getByRole('button', { name: 'Split in two' }).click();
  const split = reviewer.getByRole('dialog');
  await split.getByLabel(/^.?Reason.? in Arabic/).fill('الكشف والمعالجة أمران');
  await split.getByLabel(/^.?Reason.? in English/).fill('Detecting and responding are two things');
  await split.getByRole('button', { name: 'Split the indicator' }).click();
  await expect(tree.getByRole('link', { name: /SEC\.12/ })).toBeVisible();
  await expect(tree.getByRole('link', { name: /SEC\.04/ })).toHaveCount(0);

  await tree.getByRole('link', { name: 'Scales' }).click();
  await reviewer.getByText('Stage of adoption (4)').click();
  const scale = reviewer.locator('details[open]').getByLabel(/^.?Title.? in English/);
  await scale.nth(1).fill('Nothing yet');
  await reviewer.getByRole('button', { name: 'Save the draft' }).click();
  await expect(reviewer.getByText('revision 2')).toBeVisible();
  await expect(reviewer.getByText(/SEC\.10.* were not asked in that quarter/)).toBeVisible();
  await expect(reviewer.getByText(/ranks of \d+ departments change/)).toBeVisible();

  await reviewer.getByRole('link', { name: /What the saved revision changes/ }).click();
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText('7 differences');
  await expect(
    reviewer.getByText(/weight among its siblings from 16% to 37\.31%/).first(),
  ).toBeVisible();
  await expect(reviewer.getByText(/Added in place of .?SEC\.04/).first()).toBeVisible();

  const chair = await browser.newPage();
  await signInAs(chair.context(), 'chair');
  await openView(chair, '/framework/draft?framework=national-digital-maturity&version=4.0', 'ar');
  await chair.getByRole('button', { name: 'نشر الإصدار' }).click();
  const publish = chair.getByRole('dialog', { name: /نشر الإصدار .?4\.0/ });
  await publish.getByLabel('السبب').fill('اعتمدته اللجنة في جلستها السابعة');
  await publish.getByRole('button', { name: 'نشر الإصدار' }).click();
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText('3 إصدارات منشورة');
  await reviewer.context().close();
  await chair.context().close();
});

test('the laboratory saves its proposal as a draft, by its own button and with a reason', async ({
  page,
}) => {
  await signInAs(page.context(), 'reviewer');
  await openView(
    page,
    '/framework/weights?w=GOV:20,INF:6,DAT:15,SEC:16,SRV:20,USR:10,CAP:8,OPS:5',
    'en',
  );
  const save = page.getByRole('button', { name: 'Save as a draft of the committee' });
  await save.click();
  await expect(page.getByRole('alert')).toContainText('Write the reason in both languages');
  await page.getByLabel('Reason, in Arabic').fill('قرار اللجنة في جلستها الرابعة');
  await page.getByLabel('Reason, in English').fill('Decided by the committee in its session');
  await save.click();
  await page.getByRole('link', { name: 'Open the draft' }).click();
  await expect(page.getByText('The committee’s chair publishes it.')).toBeVisible();
  await expect(page.getByLabel(/^Weight of .?Strategy and governance/)).toHaveValue('0.2');
});
