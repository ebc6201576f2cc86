import { expect, test, type Page } from '@playwright/test';
import type { AnswerHistoryResponse } from '#shared/contracts/answers.ts';
import type { SubmissionIndicator, SubmissionResponse } from '#shared/contracts/submissions.ts';
import { keptOnDisk, readyForOffline } from './device.ts';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

const path = '/api/v1/cycles/2025-Q1/submissions/MINF';
const card = (page: Page, code: string) => page.locator(`section[id="${code}"]`);

async function submissionOf(page: Page): Promise<SubmissionResponse> {
  return (await (await page.context().request.get(path)).json()) as SubmissionResponse;
}

/** Types an answer like last quarter's into its fields, by keys alone. */
async function typeAnswer(page: Page, { code, kind, last }: SubmissionIndicator): Promise<void> {
  const { keyboard } = page;
  const answer = last?.answer;
  await card(page, code).locator('input').first().focus();
  if (kind === 'percentage' || kind === 'ratio') {
    const parts = answer && 'numerator' in answer ? answer : { numerator: 1, denominator: 1 };
    await keyboard.type(String(parts.numerator));
    await keyboard.press('Enter');
    await keyboard.type(String(parts.denominator));
  } else if (kind === 'number' || kind === 'derived') {
    await keyboard.type(answer?.kind === 'number' ? String(answer.value) : '1');
  } else if (kind === 'level') {
    const radios = card(page, code).locator('input[type=radio]');
    const values = await radios.evaluateAll((all) =>
      all.map((radio) => radio.getAttribute('value')),
    );
    const steps = answer?.kind === 'level' ? values.indexOf(String(answer.position)) : 0;
    await keyboard.press('Space');
    for (let step = 0; step < steps; step += 1) await keyboard.press('ArrowDown');
  } else {
    // Yes, or the first of what may hold.
    await keyboard.press('Space');
  }
  const why = card(page, code).getByLabel('ما الذي تغيّر؟');
  if ((await why.count()) === 0) return;
  await why.focus();
  await keyboard.type('اكتمل مشروع خلال الربع.');
}

/** Attaches the department's only document, from the answer's field on, by keys alone. */
async function attachByKeys(page: Page, code: string): Promise<void> {
  const { keyboard } = page;
  await card(page, code).getByRole('button', { name: 'إرفاق مستند' }).focus();
  await keyboard.press('Enter');
  await expect(card(page, code).getByLabel('الملف')).toBeFocused();
  await card(page, code).getByLabel('أو اختر مستندًا').focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(card(page, code).getByRole('link', { name: 'قرار.pdf' }).first()).toBeVisible();
}

test('an officer fills in a whole quarter by keyboard, loses the network, closes the tab, comes back and submits', async ({
  page: first,
  context,
}) => {
  test.setTimeout(180_000);
  let page = first;
  let latest = '';
  await signInAs(context, 'officer.minf');
  const { dimensions, indicators } = await submissionOf(page);
  const due = indicators.filter((indicator) => indicator.due);
  await openView(page, `/quarter/entry/${dimensions[0]?.code}`, 'ar');
  const start = due[0]?.code ?? '';
  await card(page, start).getByRole('button', { name: 'إرفاق مستند' }).click();
  await card(page, start)
    .getByLabel('الملف')
    .setInputFiles({ name: 'قرار.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
  await card(page, start).getByLabel('تاريخ نفاذ المستند').fill('2025-03-20');
  await card(page, start).getByRole('button', { name: 'إرفاق', exact: true }).press('Enter');
  await expect(card(page, start).getByRole('link', { name: 'قرار.pdf' }).first()).toBeVisible();
  await readyForOffline(page, 'officer.minf');

  for (const [index, { code: dimension }] of dimensions.entries()) {
    if (index === 3) await context.setOffline(true);
    if (index === 5) {
      await keptOnDisk(page, latest, 'قرار.pdf');
      await page.close();
      page = await context.newPage();
      await page.goto(`/quarter/entry/${dimension}`);
    } else if (index > 0) {
      // The way on is where the form ends.
      await page.getByRole('link', { name: /^التالي: / }).press('Enter');
    }
    if (index === 6) await context.setOffline(false);
    for (const indicator of due.filter((each) => each.dimension === dimension)) {
      latest = indicator.code;
      await typeAnswer(page, indicator);
      if (indicator.code !== start) await attachByKeys(page, indicator.code);
    }
  }

  await page.getByRole('link', { name: 'إلى ملخص الربع والإرسال' }).press('Enter');
  const progress = async () => (await submissionOf(page)).progress;
  const all = { answered: due.length, blocked: 0, toExplain: 0 };
  await expect.poll(progress, { timeout: 30_000 }).toMatchObject(all);
  const filled = await submissionOf(page);
  for (const { code, last, kind } of due) {
    const now = filled.indicators.find((indicator) => indicator.code === code);
    // Once: a version for what was typed and one for its document, or both in one where the network was away.
    expect(now?.version, code).toBeLessThanOrEqual(3);
    const typed = ['percentage', 'ratio', 'number', 'level'];
    if (last && typed.includes(kind) && last.answer.kind === kind) {
      expect(now?.answer, code).toEqual(last.answer);
    }
  }
  // The officer never raced against the own device: nothing that was sent lost.
  for (const { code } of due) {
    const answer = await context.request.get(`${path}/answers/${code}/history`);
    const { revisions } = (await answer.json()) as AnswerHistoryResponse;
    expect(
      revisions.filter(({ accepted }) => !accepted),
      code,
    ).toEqual([]);
  }

  await page.reload();
  await page.getByRole('button', { name: 'إرسال إلى رئيس الدائرة لاعتماده' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'بانتظار اعتماد رئيس الدائرة',
  );
  expect((await submissionOf(page)).state).toBe('awaiting_signoff');
});
