import { expect, type Page } from '@playwright/test';
import { settled, watchRequests } from './settled.ts';

/** Opens a path in a language and waits until its data and late parts are there. */
export async function openView(page: Page, path: string, language: 'ar' | 'en'): Promise<void> {
  const url = new URL(path, 'http://view');
  url.searchParams.set('lang', language);
  watchRequests(page);
  await page.goto(`${url.pathname}${url.search}${url.hash}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('h1')).toBeVisible();
  await settled(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Scrolls every chart into view and waits until it is drawn. */
export async function drawCharts(page: Page): Promise<number> {
  const charts = page.locator('figure[data-chart]');
  const count = await charts.count();
  for (let index = 0; index < count; index += 1) {
    const chart = charts.nth(index);
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('canvas[data-drawn]')).toBeVisible();
  }
  return count;
}
