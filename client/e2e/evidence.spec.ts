import { expect, test, type Locator, type Page } from '@playwright/test';
import type { EvidenceListResponse } from '#shared/contracts/evidence.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

const cycle = '2025-Q1';
const card = (page: Page, code: string) => page.locator(`section[id="${code}"]`);
/** A real picture of one point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = (bytes: number) =>
  Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(bytes, 'x'), Buffer.from('\n%%EOF\n')]);

async function evidenceOf(page: Page, department: string, code: string) {
  const path = `/api/v1/cycles/${cycle}/submissions/${department}`;
  const { indicators } = (await (
    await page.context().request.get(path)
  ).json()) as SubmissionResponse;
  return indicators.find((indicator) => indicator.code === code)?.evidence ?? [];
}

/** Chooses a file and its day in the open panel. */
async function choose(panel: Locator, name: string, content: Buffer, day = '2025-02-11') {
  await panel.getByLabel('الملف').setInputFiles({ name, mimeType: '', buffer: content });
  await panel.getByLabel('تاريخ نفاذ المستند').fill(day);
  await panel.getByRole('button', { name: 'إرفاق', exact: true }).click();
}

test('a document that is cut in the middle goes on from there by itself, also in another tab', async ({
  page,
  context,
}) => {
  await signInAs(context, 'officer.mtou');
  await openView(page, '/quarter/entry/SRV', 'ar');
  const before = await evidenceOf(page, 'MTOU', 'SRV.10');
  const content = pdf(300_000);
  await page.route(/uploads\/.*offset=131072/, (route) => route.abort());
  const panel = card(page, 'SRV.10');
  await panel.getByRole('button', { name: 'إرفاق مستند' }).click();
  await choose(panel, 'قرار الاعتماد.pdf', content);
  await expect(panel.locator('[data-upload=device]')).toContainText('محفوظ على هذا الجهاز');
  await expect(page.getByText('مستند واحد محفوظ على هذا الجهاز')).toBeVisible();
  expect(await evidenceOf(page, 'MTOU', 'SRV.10')).toEqual(before);
  await page.close();

  const again = await context.newPage();
  const pieces: string[] = [];
  again.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().includes('/uploads/')) {
      pieces.push(new URL(request.url()).searchParams.get('offset') ?? '');
    }
  });
  // Not the page of the answer: it goes on wherever its officer is.
  await openView(again, '/quarter', 'ar');
  await expect.poll(() => evidenceOf(again, 'MTOU', 'SRV.10')).toHaveLength(before.length + 1);
  expect(pieces).toEqual(['131072', '262144']);
  const [added] = (await evidenceOf(again, 'MTOU', 'SRV.10')).slice(-1);
  expect(added).toMatchObject({
    name: 'قرار الاعتماد.pdf',
    effectiveOn: '2025-02-11',
    revision: 1,
  });
  const file = `/api/v1/departments/MTOU/evidence/${added?.id}/revisions/1/file`;
  expect(await (await context.request.get(file)).body()).toEqual(content);
  await openView(again, '/quarter/entry/SRV', 'ar');
  await expect(card(again, 'SRV.10').getByRole('link', { name: 'قرار الاعتماد.pdf' })).toHaveCount(
    2,
  );
});

test('limits and kinds are told before a byte is sent', async ({ page, context }) => {
  await signInAs(context, 'officer.mof');
  await openView(page, '/quarter/entry/SRV', 'ar');
  const sent: string[] = [];
  page.on('request', (request) => request.url().includes('/uploads/') && sent.push(request.url()));
  const panel = card(page, 'SRV.10');
  await panel.getByRole('button', { name: 'إرفاق مستند' }).click();
  await expect(panel.getByText('حتى 10 ميغابايت')).toBeVisible();
  const alert = panel.getByRole('alert');
  await choose(panel, 'page.pdf', Buffer.from('<script>alert(1)</script>'));
  await expect(alert).toContainText('محتوى الملف ليس من الأنواع المقبولة');
  await choose(panel, 'large.pdf', pdf(10 * 1024 * 1024));
  await expect(alert).toContainText('أكبر من 10 ميغابايت');
  await choose(panel, 'plan.pdf', pdf(10), '');
  await expect(alert).toContainText('اكتب تاريخ نفاذ المستند');
  await choose(panel, 'plan.pdf', pdf(10), '2031-01-01');
  await expect(alert).toContainText('بعد اليوم');
  expect(sent).toEqual([]);
});

test('a document gets revisions, is shown, detached and used again', async ({ page, context }) => {
  await signInAs(context, 'officer.mof');
  await openView(page, '/quarter/entry/SRV', 'ar');
  const panel = card(page, 'SRV.10');
  await panel.getByLabel('نعم', { exact: true }).check();
  await panel.getByRole('button', { name: 'إرفاق مستند' }).click();
  await choose(panel, 'شاشة الخدمة.png', png);
  await expect(panel.getByRole('link', { name: 'شاشة الخدمة.png' })).toBeVisible();
  await panel.getByRole('button', { name: 'معاينة شاشة الخدمة.png' }).click();
  const image = panel.getByRole('img', { name: 'شاشة الخدمة.png' });
  await expect
    .poll(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth))
    .toBe(1);

  await panel.getByRole('button', { name: 'إرفاق نسخة أحدث شاشة الخدمة.png' }).click();
  await choose(panel, 'شاشة الخدمة.png', Buffer.concat([png, Buffer.from([0])]), '2025-03-01');
  await expect(panel).toContainText(/النسخة \W?2/);
  await expect.poll(async () => (await evidenceOf(page, 'MOF', 'SRV.10')).at(-1)?.revision).toBe(2);

  await panel.getByRole('button', { name: 'فصل عن الإجابة شاشة الخدمة.png' }).click();
  await expect(panel.getByRole('link', { name: 'شاشة الخدمة.png' })).toBeHidden();
  await panel.getByRole('button', { name: 'إرفاق مستند' }).click();
  const list = await context.request.get('/api/v1/departments/MOF/evidence');
  const known = ((await list.json()) as EvidenceListResponse).evidence;
  const screen = known.find(({ name }) => name === 'شاشة الخدمة.png');
  await panel.getByLabel('أو اختر مستندًا').selectOption(screen?.id ?? '');
  await panel.getByRole('button', { name: 'إرفاق المستند المختار' }).click();
  await expect(panel.getByRole('link', { name: 'شاشة الخدمة.png' })).toBeVisible();
  await expect(panel.locator('[data-state=server]')).toBeVisible();

  // Everything that was sent is in the history, by whom and when.
  await panel.getByRole('button', { name: 'سجل الإجابة' }).click();
  await expect(panel.locator('ol > li').first()).toContainText('officer.mof');
});
