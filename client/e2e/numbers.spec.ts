import { expect, test, type APIRequestContext, type Locator } from '@playwright/test';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import type {
  DepartmentResultsResponse,
  RankingResponse,
  TrendsResponse,
} from '#shared/contracts/results.ts';
import type { DepartmentTargetsResponse } from '#shared/contracts/targets.ts';
import { formatNumber, formatPercent, formatSigned } from '#shared/format/numbers.ts';
import { quarterName } from '#shared/format/quarters.ts';
import { openView } from './open-view.ts';

const style = { language: 'ar' } as const;
const none = '—';

async function answerOf<T>(request: APIRequestContext, path: string): Promise<T> {
  return (await (await request.get(`/api/v1${path}`)).json()) as T;
}

const figure = (value: number | null | undefined, least = 0, most = least) =>
  value === null || value === undefined ? none : formatNumber(value, style, least, most);
const signed = (value: number | null | undefined, decimals = 0) =>
  value === null || value === undefined ? none : formatSigned(value, style, decimals);

/** Name and figures of each row: what its heading says, and the first figure, or the dash, of each cell. */
function rowsOf(table: Locator, cells: string): Promise<string[][]> {
  return table
    .locator('tbody tr')
    .evaluateAll(
      (rows, selector) =>
        rows.map((row) => [
          (row.querySelector('th a, th button') ?? row.querySelector('th'))?.textContent.trim() ??
            '',
          ...[...row.querySelectorAll(selector)].map(
            (cell) =>
              /[+−]?\d[\d.,]*%?|—/.exec((cell.querySelector('.num') ?? cell).textContent)?.[0] ??
              '',
          ),
        ]),
      cells,
    );
}

const byName = (rows: string[][]): Record<string, string[]> =>
  Object.fromEntries(rows.map(([name = '', ...all]) => [name, all]));

test('every figure of the ranking is the API’s number', async ({ page, request }) => {
  const ranking = await answerOf<RankingResponse>(request, '/ranking');
  await openView(page, '/ranking', 'ar');
  const decimals = ranking.framework.rankDecimals;
  const ranked = ranking.rows.filter((row) => row.rank !== null);
  const table = page.locator('main table').first();
  // The rank range comes from another answer; `soundness.spec.ts` compares it. Who had no score the quarter before has
  // one cell of words for both changes.
  const shown = async () =>
    (await rowsOf(table, 'td:is(.n, .fit)')).map((row) => row.slice(0, row[4] === '' ? 5 : 6));
  await expect
    .poll(shown)
    .toEqual(
      ranked.map(({ department, rank, level, score, previous }) => [
        department.name.ar,
        figure(rank),
        figure(level),
        figure(score, decimals),
        ...(previous
          ? [signed(previous.scoreChange, decimals), signed(previous.rankChange)]
          : ['']),
      ]),
    );
  for (const row of ranking.rows.filter(({ rank }) => rank === null))
    await expect(page.getByRole('rowheader', { name: row.department.name.ar })).toBeVisible();
});

test('every cell of the heat map is the API’s number', async ({ page, request }) => {
  const map = await answerOf<HeatmapResponse>(request, '/heatmap');
  await openView(page, '/heatmap', 'ar');
  await expect
    .poll(() => rowsOf(page.locator('main table'), 'td:nth-child(n + 3)'))
    .toEqual(
      map.rows.map(({ department, score, cells }) => [
        department.name.ar,
        figure(score, 1),
        ...cells.map((cell) => figure(cell, 1)),
      ]),
    );
});

test('every figure of a department’s dimensions is the API’s number', async ({ page, request }) => {
  const results = await answerOf<DepartmentResultsResponse>(request, '/departments/MOH/results');
  await openView(page, '/departments/MOH', 'ar');
  const { row, nodes, framework, previous } = results;
  const decimals = framework.rankDecimals;
  const figures = page.locator('main .num');
  await expect(figures.filter({ hasText: figure(row.score, decimals) }).first()).toBeVisible();
  const dimensions = nodes.filter(({ parent }) => parent === nodes[0]?.code);
  const table = page.getByRole('table').filter({ has: page.locator('th button[aria-expanded]') });
  await expect
    .poll(() => rowsOf(table.first(), 'td:is(.n, .fit, .nowrap)'))
    .toEqual(
      dimensions.map(({ title, effectiveWeight, score, level, target, previousScore }) => [
        title.ar,
        formatPercent(effectiveWeight, style),
        figure(score, decimals),
        figure(level),
        figure(target, 0, 2),
        score === null || previousScore === null || !previous?.sameFramework
          ? none
          : signed(score - previousScore, decimals),
      ]),
    );
  // Inside a dimension: each answer's score, the one before, its weight and its points.
  const [opened] = dimensions;
  await page.locator('th button[aria-expanded]').first().click();
  const inside = page.locator('table table');
  await expect
    .poll(async () => (await rowsOf(inside, 'td.n')).map(([, ...all]) => all))
    .toEqual(
      opened?.answers.map((answer) => [
        figure(answer.score, 2),
        figure(answer.previousScore, 2),
        formatPercent(answer.effectiveWeight, style, 2),
        figure(answer.contribution, 2),
      ]),
    );
});

test('every figure behind the overview’s charts is the API’s number', async ({ page, request }) => {
  const trends = await answerOf<TrendsResponse>(request, '/trends');
  await openView(page, '/', 'ar');
  const behind = (name: string) => rowsOf(page.locator(`[data-chart="${name}"] table`), 'td.n');
  await expect
    .poll(() => behind('nudj-levels'))
    .toEqual(
      trends.cycles.map(({ cycle, levelCounts }) => [
        quarterName(cycle, 'ar'),
        ...levelCounts.map((count) => figure(count)),
      ]),
    );
  await expect
    .poll(async () => byName((await behind('nudj-trend')).map((row) => row.slice(0, 2))))
    .toMatchObject(
      Object.fromEntries(
        trends.cycles.map(({ cycle, mean }) => [quarterName(cycle, 'ar'), [figure(mean, 2)]]),
      ),
    );
  const paths = page.getByRole('table', {
    name: 'درجات كل الجهات بحسب الربع',
    includeHidden: true,
  });
  await expect
    .poll(async () => byName(await rowsOf(paths, 'td.n')))
    .toEqual(
      Object.fromEntries(
        trends.departments.map(({ department, scores }) => [
          department.name.ar,
          scores.map((score) => figure(score, 2)),
        ]),
      ),
    );
  // Who rose and who stalled: five and five, since the quarter a year before.
  const gains = new Map(
    trends.departments.map(({ department, scores }) => [
      department.name.ar,
      [signed((scores.at(-1) ?? NaN) - (scores.at(-5) ?? NaN), 2), figure(scores.at(-1), 2)],
    ]),
  );
  for (const name of [/^الأسرع تقدّمًا/, /الأبطأ تقدّمًا/]) {
    const table = page.getByRole('table', { name });
    await expect(table.locator('tbody tr')).toHaveCount(5);
    for (const [who = '', ...figures] of await rowsOf(table, 'td.n'))
      expect(figures).toEqual(gains.get(who));
  }
});

test('every figure of a comparison and of the departments’ targets is the API’s number', async ({
  page,
  request,
}) => {
  const ranking = await answerOf<RankingResponse>(request, '/ranking');
  await openView(page, '/compare?d=MOH,MOF&vs=first', 'ar');
  const [first, second] = ['MOH', 'MOF'].map((code) =>
    ranking.rows.find(({ department }) => department.code === code),
  );
  const compared = page.locator('main table').first();
  await expect
    .poll(() => rowsOf(compared, 'td.n:not(.desk)'))
    .toEqual(
      [first, second].map((row) => [
        row?.department.name.ar,
        figure(row?.score, ranking.framework.rankDecimals),
        figure(row?.rank),
      ]),
    );
  await expect(compared).toContainText(signed((second?.score ?? NaN) - (first?.score ?? NaN), 2));

  const targets = await answerOf<DepartmentTargetsResponse>(request, '/targets/departments');
  await openView(page, '/targets/departments', 'ar');
  const table = page.locator('main table');
  await expect
    .poll(async () => byName(await rowsOf(table, 'td')))
    .toEqual(
      Object.fromEntries(
        targets.rows.map(({ department, score, cell: { target, forecast } }) => [
          department.name.ar,
          [
            figure(score, targets.decimals),
            figure(target?.value, 0, targets.decimals),
            figure(forecast?.value, targets.decimals),
            '',
            signed((forecast?.value ?? NaN) - (target?.value ?? NaN), targets.decimals),
          ],
        ]),
      ),
    );
  const gaps = (await rowsOf(table, 'td')).map((row) => Number(row.at(-1)?.replace('−', '-')));
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  // The choice of a state is part of the address, and leaves as many as the summary counts.
  await page.getByLabel('الحال').selectOption('at_risk');
  await expect(page).toHaveURL(/state=at_risk/);
  await expect(table.locator('tbody tr')).toHaveCount(targets.counts.at_risk);
});
