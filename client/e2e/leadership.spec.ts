import { expect, test, type Locator } from '@playwright/test';
import type { DepartmentChangeResponse, HeadroomResponse } from '#shared/contracts/insights.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { formatPercent, formatSigned } from '#shared/format/numbers.ts';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

const style = { language: 'en' } as const;

test('a change in the ranking gives its reason on demand, in the figures of the API', async ({
  page,
  request,
}) => {
  const { change } = (await (
    await request.get('/api/v1/departments/MOHE/change')
  ).json()) as DepartmentChangeResponse;
  await openView(page, '/ranking', 'en');
  const link = page.getByRole('link', { name: /Higher Education/ });
  const row = page.locator('main table tbody tr').filter({ has: link });
  const why = row.locator('td.desk').getByRole('button', { name: 'Why?' });
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/why=MOHE/);
  const largest = (change?.nodes ?? []).toSorted(
    (a, b) => Math.abs(b.points) - Math.abs(a.points),
  )[0];
  const reason = page.locator('main table tbody tr', { hasText: 'In detail' });
  const said = async () => stripMarks(await reason.innerText());
  await expect
    .poll(said)
    .toContain(`${largest?.title.en} ${formatSigned(largest?.points ?? 0, style, 2)}`);

  const sure = (await (await request.get('/api/v1/robustness')).json()) as RobustnessResponse;
  const place = sure.departments.findIndex(({ code }) => code === 'MOHE');
  const department = sure.departments[place];
  const shares = department?.probabilities.shares ?? [];
  const sum = shares.reduce((total, share) => total + share, department?.unranked ?? 0);
  expect(sum).toBeCloseTo(1, 9);
  const cells = (table: Locator) =>
    table
      .locator('tbody tr')
      .evaluateAll((lines: HTMLTableRowElement[]) =>
        lines.map((line) => [...line.querySelectorAll('td.n')].map((cell) => cell.textContent)),
      );
  const written = (share: number) =>
    share > 0 && share < 0.01
      ? 'under 1%'
      : share < 1 && share > 0.99
        ? 'over 99%'
        : formatPercent(share, style);
  const plain = async (table: Locator) =>
    (await cells(table)).map((line) => line.map((text) => stripMarks(text)));
  const [ranks, neighbours] = [reason.locator('table').first(), reason.locator('table').last()];
  await expect.poll(() => plain(ranks)).toEqual(shares.map((share) => [written(share)]));
  const [above, below] = [sure.neighbours[place - 1], sure.neighbours[place]];
  await expect
    .poll(() => plain(neighbours))
    .toEqual([
      [above?.behind, above?.level, above?.ahead].map((share) => written(share ?? 0)),
      [below?.ahead, below?.level, below?.behind].map((share) => written(share ?? 0)),
    ]);
  await expect.poll(said).toContain(`The median is ${department?.median}`);

  // The rank range opens and closes the same row.
  const range = row.locator('td.desk').getByRole('button', { name: 'Rank probabilities' });
  await expect(range).toHaveAttribute('aria-expanded', 'true');
  await range.focus();
  await page.keyboard.press('Enter');
  await expect(reason).toBeHidden();
});

test('a department’s waterfall and headroom are the API’s numbers, between any two quarters', async ({
  page,
  request,
}) => {
  const path = '/api/v1/departments/MOJ';
  const answer = await request.get(`${path}/change?from=2022-Q4&to=2024-Q4`);
  const { change } = (await answer.json()) as DepartmentChangeResponse;
  const headroom = (await (await request.get(`${path}/headroom`)).json()) as HeadroomResponse;
  await openView(page, '/departments/MOJ?from=2022-Q4&by=cause', 'en');
  const why = page.locator('#why table');
  for (const points of Object.values(change?.causes ?? {}).filter((each) => each !== 0))
    await expect(why).toContainText(formatSigned(points, style, 2));
  await page.getByLabel('Broken down by').selectOption('node');
  // The framework changed between the two: what the method made of each part stands apart.
  for (const { points, method } of change?.nodes ?? [])
    await expect(why).toContainText(formatSigned(points - method, style, 2));
  await expect(why).toContainText(formatSigned(change?.causes.framework ?? Number.NaN, style, 2));
  const gains = page.getByRole('table', { name: 'Largest headroom' }).locator('tbody tr');
  await expect(gains).toHaveCount(5);
  for (const [at, { gain }] of headroom.indicators.slice(0, 5).entries())
    await expect(gains.nth(at)).toContainText(formatSigned(gain, style, 2));
});

for (const language of ['ar', 'en'] as const) {
  test(`the brief prints on two pages in ${language}, charts as images for paper`, async ({
    page,
    context,
  }) => {
    await signInAs(context, 'leader');
    await openView(page, '/brief', language);
    const pictures = page.locator('figure[data-chart] img');
    await expect(pictures).toHaveCount(2);
    const ratio = (image: HTMLImageElement) => image.naturalWidth / image.clientWidth;
    await expect.poll(() => pictures.first().evaluate(ratio)).toBeGreaterThanOrEqual(2.9);
    await expect(page.getByRole('table').last().locator('tbody tr').first()).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  });
}
