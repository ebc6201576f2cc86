import { dimensions, rankedDepartments } from './counted-words.ts';
import { html, type Markup, styleSheet } from './html.ts';
import type { PublicResult } from './public-result.ts';
import { rankingTable } from './ranking-table.ts';
import type { Speaker } from './speaker.ts';

const files = [
  ['bundle.zip', 'fileBundle'],
  ['results.csv', 'fileCsv'],
  ['results.json', 'fileJson'],
  ['sdmx.csv', 'fileSdmx'],
] as const;

/** The strip of rule 6: invented numbers say so on every page. */
export const demoStrip = (isDemo: boolean, { t }: Speaker): Markup | null =>
  isDemo
    ? html`<aside class="demo" aria-label="${t('demoLabel')}">
        <div class="wrap"><strong>${t('demoTitle')}</strong> <span>${t('demoText')}</span></div>
      </aside>`
    : null;

export function leaderLine({ ranking }: PublicResult, { t, text, number }: Speaker): string {
  const first = ranking.rows.filter(({ rank }) => rank === 1);
  const [leader] = first;
  if (!leader || leader.score === null) return '';
  const score = number(leader.score, ranking.framework.rankDecimals);
  if (first.length === 1) return t('leads', { name: text(leader.department.name), score });
  const names = first.map(({ department }) => text(department.name));
  return t('share', { names: names.join(text({ ar: '، و', en: ', ' })), score });
}

function unrankedList({ ranking }: PublicResult, { t, text, percent }: Speaker): Markup | null {
  const unranked = ranking.rows.filter(({ rank }) => rank === null);
  if (unranked.length === 0) return null;
  return html`<section>
    <h2>${t('unranked')}</h2>
    <ul class="rows">
      ${unranked.map(
        ({ department, reason, coverage }) =>
          html`<li>
            <strong>${text(department.name)}</strong> ${
              reason === 'coverage_below_minimum'
                ? t('belowCoverage', { coverage: percent(coverage) })
                : t('notSubmitted')
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

function changeNote({ ranking: { previous } }: PublicResult, { t, quarter }: Speaker): string {
  if (!previous) return '';
  const key = previous.sameFramework ? 'noteChange' : 'noteOtherFramework';
  return t(key, { quarter: quarter(previous.cycle) });
}

function notes(result: PublicResult, say: Speaker): Markup {
  const { t, number } = say;
  const { rows, levels, nodes, framework } = result.ranking;
  const change = changeNote(result, say);
  return html`<section>
    <h2>${t('notes')}</h2>
    <div class="notes">
      <p>${t('noteScore', { dimensions: say.count(dimensions, nodes.length - 1) })}</p>
      <p>${t('noteLevels')}</p>
      <ul class="levels">
        ${levels.map((band) => html`<li>${say.level(band.level, levels)} <span class="quiet">${t('noteFrom', { from: number(band.from, 0, 2) })}</span></li>`)}
      </ul>
      ${result.ranges.size > 0 && html`<p>${t('noteRange')}</p>`}
      ${change !== '' && html`<p>${change}</p>`}
      ${rows.some(({ tied }) => tied) && html`<p>${t('noteTie')}</p>`}
      ${rows.some(({ heldBy }) => heldBy) && html`<p>${t('noteGate')}</p>`}
      <p>
        <a
          href="/method?framework=${encodeURIComponent(framework.id)}&version=${encodeURIComponent(framework.version)}"
          >${t('method')}</a
        >
      </p>
    </div>
  </section>`;
}

function proof({ publication }: PublicResult, { t }: Speaker): Markup {
  const { number, sha256, key, framework } = publication;
  return html`<section id="check">
      <h2>${t('check')}</h2>
      <p class="measure">${t('checkText')}</p>
      <ol>
        <li>${t('checkBundle')}</li>
        <li>${t('checkKey')} <a href="/method#key">${t('keyLink')}</a></li>
        <li>${t('checkRun')}</li>
      </ol>
      <pre tabindex="0" aria-label="${t('command')}">nudj verify bundle.zip --key key.pem</pre>
      <dl>
        <dt>${t('hash')}</dt>
        <dd class="hash">${sha256}</dd>
        <dt>${t('fingerprint')}</dt>
        <dd class="hash">${key.fingerprint}</dd>
        <dt>${t('framework', { version: framework.version })} (SHA-256)</dt>
        <dd class="hash">${framework.sha256}</dd>
      </dl>
    </section>
    <section id="files">
      <h2>${t('files')}</h2>
      <ul class="rows">
        ${files.map(
          ([file, holds]) =>
            html`<li>
              <a href="/api/v1/publications/${number}/${file}"><bdi>${file}</bdi></a> ${t(holds)}
            </li>`,
        )}
      </ul>
      <p><a href="/publications/${number}">${t('details')}</a></p>
    </section>`;
}

function otherQuarters({ quarters, ranking }: PublicResult, say: Speaker): Markup | null {
  const others = quarters.filter((code) => code !== ranking.cycle);
  if (others.length === 0) return null;
  return html`<section>
    <h2>${say.t('quarters')}</h2>
    <ul class="quarters">
      ${others.map(
        (code) =>
          html`<li><a href="/public/${code}?lang=${say.language}">${say.quarter(code)}</a></li>`,
      )}
    </ul>
  </section>`;
}

/** Everything of a page around its content. */
function page(title: string, content: Markup, { say, css, address, isDemo }: PageFrame): string {
  const { t, language, direction } = say;
  const other = language === 'ar' ? 'en' : 'ar';
  return `<!doctype html>${
    html`<html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${t('product')}</title>
        ${styleSheet(css)}
      </head>
      <body>
        ${demoStrip(isDemo, say)}
        <header>
          <div class="wrap">
            <strong class="name">${t('product')}</strong><span class="quiet">${t('home')}</span
            ><a lang="${other}" hreflang="${other}" href="${address}?lang=${other}"
              >${t('other')}</a
            >
          </div>
        </header>
        <main class="wrap">${content}</main>
      </body>
    </html>`.markup
  }`;
}

interface PageFrame {
  readonly say: Speaker;
  readonly css: string;
  /** Where this page is, without its language. */
  readonly address: string;
  readonly isDemo: boolean;
}

/** The page of a published quarter for whoever wants to read and check it; whole without a script. */
export function publicDocument(result: PublicResult, frame: PageFrame): string {
  const { say } = frame;
  const { t, number } = say;
  const { publication, ranking } = result;
  const { revision, ranked, departments, mean, publishedAt } = publication;
  const heading = t('title', { node: say.text(ranking.node.title) });
  const quarter = say.quarter(ranking.cycle);
  const content = html`<p class="kicker">
      ${t('kicker', {
        quarter,
        number: number(publication.number),
        revision: number(revision),
        date: say.date(publishedAt),
      })}
    </p>
    <h1>${heading}</h1>
    <p class="lede">
      ${leaderLine(result, say)}
      ${
        mean !== null &&
        t('lede', {
          ranked: say.count(rankedDepartments, ranked),
          total: number(departments),
          mean: number(mean, 2),
        })
      }
    </p>
    ${revision > 1 && publication.reason !== null && html`<p class="note">${t('revised')} <bdi>${publication.reason}</bdi></p>`}
    ${rankingTable(result, say)} ${unrankedList(result, say)} ${notes(result, say)}
    ${proof(result, say)} ${otherQuarters(result, say)}`;
  return page(`${heading}${say.text({ ar: '، ', en: ', ' })}${quarter}`, content, frame);
}

/** The same page before anything was published. */
export function emptyDocument(frame: PageFrame): string {
  const { t } = frame.say;
  return page(
    t('none'),
    html`<h1>${t('none')}</h1>
      <p class="lede">${t('noneText')}</p>`,
    frame,
  );
}
