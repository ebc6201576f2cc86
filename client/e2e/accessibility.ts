import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What part of a page is judged, and by which rules; by default all of it, by WCAG 2.2 AA and what is good practice. */
interface Judged {
  readonly within?: string;
  readonly rules?: readonly string[];
}

/**
 * The rules that a page breaks, each with the elements that break it; none, when it is sound. The only
 * frame of ours is the preview of a document, so the page is judged in one piece, and no selector is made up for each
 * element: the same rules in a third of the time.
 */
export async function brokenRules(page: Page, { within, rules }: Judged = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    selectors: false,
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: wcag },
  });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
