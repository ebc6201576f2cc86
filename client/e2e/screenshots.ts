import { chromium, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { browserArguments } from '#config/browser-arguments.ts';
import { chromiumPath } from '#config/find-chromium.ts';
import { signInAs } from './sign-in.ts';
import { startProduct } from './start-product.ts';
import { languages, views, widths } from './views.ts';

/** Pictures of every view × language × width, written to `screenshots/`. `NUDJ_URL` photographs a running product. */
const folder = 'screenshots';
const only = process.argv.slice(2);

async function drawAllCharts(page: Page): Promise<void> {
  for (const canvas of await page.locator('figure[data-chart]').all()) {
    await canvas.scrollIntoViewIfNeeded();
    await canvas.locator('canvas[data-drawn]').waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

await mkdir(folder, { recursive: true });
const product = process.env['NUDJ_URL']
  ? { url: process.env['NUDJ_URL'], stop: () => Promise.resolve() }
  : await startProduct(8082);
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: browserArguments,
});
try {
  for (const view of views.filter(({ name }) => only.length === 0 || only.includes(name))) {
    for (const language of languages) {
      for (const width of widths) {
        const page = await browser.newPage({
          viewport: { width, height: width === 390 ? 844 : 900 },
          reducedMotion: 'reduce',
        });
        page.on('console', (m) => m.type() === 'error' && console.error(view.name, m.text()));
        page.on('pageerror', (error) => console.error(view.name, error.message));
        if (view.as) await signInAs(page.context(), view.as, product.url);
        const url = new URL(view.path, product.url);
        url.searchParams.set('lang', language);
        await page.goto(url.toString());
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
        await drawAllCharts(page);
        const file = join(folder, `${view.name}-${language}-${width}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await product.stop();
}
