import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What part of a page is judged, and by which rules; by default all of it, by WCAG 2.2 AA and what is good practice. */
interface Judged {
  readonly within?: string;
  readonly rules?: readonly string[];
}

/**
 * The rules that a page breaks, each with the elements that break it; none, when it is sound. The only frame of ours is the
 * preview of a department's document, whose content is not ours. Nothing is made or fetched that nobody reads here: neither
 * selectors nor style sheets nor what is sound.
 */
export async function brokenRules(page: Page, { within, rules }: Judged = {}): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    selectors: false,
    iframes: false,
    preload: false,
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: wcag },
  };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ context, options }) => {
      const { axe: judge } = window as unknown as { axe: typeof axe };
      const { violations } = await judge.run(context ?? document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    { context: within ?? null, options },
  );
}
