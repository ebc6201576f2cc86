import { html, type Markup, styleSheet } from './html.ts';
import { demoStrip } from './public-document.ts';
import type { PublicResult } from './public-result.ts';
import { rankingTable } from './ranking-table.ts';
import type { Speaker } from './speaker.ts';

/** How the embedded ranking looks: as the reader's device says, or always the same. */
export type Theme = 'auto' | 'light' | 'dark';

export interface EmbeddedFrame {
  readonly say: Speaker;
  readonly css: string;
  readonly theme: Theme;
  readonly isDemo: boolean;
}

function content(result: PublicResult | null, say: Speaker): Markup {
  const { t, number } = say;
  if (!result) return html`<h1>${t('none')}</h1>`;
  const { publication, ranking } = result;
  const source = t('source', {
    product: t('product'),
    number: number(publication.number),
    date: say.date(publication.publishedAt),
  });
  return html`<h1>
      ${t('title', { node: say.text(ranking.node.title) })}
      <span class="quiet">${say.quarter(ranking.cycle)}</span>
    </h1>
    ${rankingTable(result, say)}
    <footer>
      <p>
        ${source}.
        <a target="_blank" rel="noopener" href="/public/${ranking.cycle}?lang=${say.language}"
          >${t('whole')}</a
        >
      </p>
      <p class="hash">sha256 ${publication.sha256}</p>
    </footer>`;
}

/** A ranking that stands in a frame on somebody else's page: no script, no cookie, no request of its own. */
export function embeddedDocument(result: PublicResult | null, frame: EmbeddedFrame): string {
  const { say, css, theme, isDemo } = frame;
  const title = say.t('title', { node: result ? say.text(result.ranking.node.title) : '' });
  return `<!doctype html>${
    html`<html lang="${say.language}" dir="${say.direction}" data-theme="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleSheet(css)}
      </head>
      <body class="embed">
        ${demoStrip(isDemo, say)}
        <main class="wrap">${content(result, say)}</main>
      </body>
    </html>`.markup
  }`;
}
