import { expect, test, type Page } from '@playwright/test';
import { brokenRules } from './accessibility.ts';
import { readFile } from 'node:fs/promises';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { editWorkbook, type AnswerSheet } from '#shared/testing/edit-workbook.ts';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

async function answersOf(page: Page) {
  const answer = await page.context().request.get('/api/v1/cycles/2025-Q1/submissions/DCA');
  const { indicators } = (await answer.json()) as SubmissionResponse;
  return new Map(indicators.map((indicator) => [indicator.code, indicator.answer]));
}

async function choose(page: Page, file: Buffer): Promise<void> {
  const input = page.getByLabel('رفع ملف معبّأ').first();
  await input.setInputFiles({ name: 'إجابات.xlsx', mimeType: 'application/zip', buffer: file });
}

test('a quarter goes out as a workbook and comes back: errors by cell, then changes, then saved', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.dca');
  await openView(page, '/quarter', 'ar');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'تنزيل ملف Excel' }).click();
  const path = await (await coming).path();
  const filled = (change: (answers: AnswerSheet) => void) =>
    readFile(path).then((file) => editWorkbook(file, change));

  await choose(
    page,
    await filled((answers) => answers.fill('SRV.02', { numerator: '1,234', denominator: 2000 })),
  );
  await expect(page.getByRole('heading', { name: 'في الملف خطأ واحد' })).toBeFocused();
  await expect(page.locator('#workbook li')).toContainText('تحتمل');
  await expect(page.getByRole('button', { name: /^حفظ/ })).toHaveCount(0);

  const good = await filled((answers) => {
    answers.fill('SRV.02', { numerator: '٤٨', denominator: 64, value: null });
    answers.fill('SRV.10', { value: 'لا', na: null, reason: null });
  });
  await choose(page, good);
  await expect(page.getByRole('heading', { name: 'في الملف تغييران' })).toBeFocused();
  await expect(page.getByRole('row', { name: /SRV\.02/ })).toContainText('48/64');
  expect(await brokenRules(page, { within: '#workbook' })).toEqual([]);

  await page.getByRole('button', { name: 'حفظ التغييرين' }).click();
  await expect(page.getByText('حُفظت إجابتان من الملف.')).toBeVisible();
  const answers = await answersOf(page);
  expect(answers.get('SRV.02')).toEqual({ kind: 'percentage', numerator: 48, denominator: 64 });
  expect(answers.get('SRV.10')).toEqual({ kind: 'boolean', value: false });
});
