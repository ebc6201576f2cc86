import type { RankingRow } from '#shared/contracts/results.ts';
import { isShownAsZero } from '#shared/format/numbers.ts';
import { rangeText } from '#shared/format/rank-range.ts';
import { html, type Markup } from './html.ts';
import type { PublicResult } from './public-result.ts';
import type { Speaker } from './speaker.ts';

/** A score as a bar from 0 to 100 in its level's colour; it grows the way the page is read. */
function scoreBar(score: number, level: number | null, { direction }: Speaker): Markup {
  const width = Math.round(Math.min(100, Math.max(0, score)) * 100) / 100;
  const start = direction === 'rtl' ? Math.round((100 - width) * 100) / 100 : 0;
  const step = Math.min(5, Math.max(1, level ?? 1));
  return html`<svg aria-hidden="true">
    <rect class="base" width="100%" height="12" y="5" />
    <rect class="l${step}" x="${start}%" width="${width}%" height="12" y="5" />
  </svg>`;
}

function changeOf(change: number | null, decimals: number, { signed }: Speaker): Markup {
  if (change === null) return html`<span class="quiet">—</span>`;
  const kind = isShownAsZero(change, decimals) ? 'same' : change < 0 ? 'fall' : 'rise';
  return html`<span class="num delta ${kind}">${signed(change, decimals)}</span>`;
}

function rankingRow(row: RankingRow, result: PublicResult, say: Speaker): Markup {
  const { t, text, number } = say;
  const { framework, levels } = result.ranking;
  const { department, rank, score, level } = row;
  const range = result.ranges.get(department.code);
  const ranks =
    range && html`<span class="num">${rangeText(range, (value) => number(value))}</span>`;
  const badge = level !== null && say.level(level, levels);
  const gate = row.heldBy && html` <span class="tag">${t('gate')}</span>`;
  const change = changeOf(row.previous?.scoreChange ?? null, framework.rankDecimals, say);
  return html`<tr>
    <td class="n">
      <span class="num strong">${rank === null ? '' : number(rank)}</span
      >${row.tied && html`<span class="tie"><span aria-hidden="true">=</span><span class="hide">${t('tied')}</span></span>`}
    </td>
    <th scope="row">
      ${text(department.name)}
      <div class="phone sub">
        ${badge}${gate}${ranks && html`<span class="quiet">${t('range')} ${ranks}</span>`}
      </div>
    </th>
    <td class="desk">${badge}${gate}</td>
    <td class="n">
      <span class="num strong">${score === null ? '' : number(score, framework.rankDecimals)}</span>
      <div class="phone sub">${change}</div>
    </td>
    <td class="n desk">${change}</td>
    <td class="broad bar">${score !== null && scoreBar(score, level, say)}</td>
    <td class="n desk">${ranks ?? html`<span class="quiet">—</span>`}</td>
  </tr>`;
}

/** Who has a rank, in its order. */
export function rankingTable(result: PublicResult, say: Speaker): Markup {
  const { t } = say;
  const { rows, cycle } = result.ranking;
  return html`<table>
    <caption class="hide">
      ${t('caption', { quarter: say.quarter(cycle) })}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="n">${t('rank')}</th>
        <th scope="col">${t('department')}</th>
        <th scope="col" class="desk">${t('level')}</th>
        <th scope="col" class="n">${t('score')}</th>
        <th scope="col" class="n desk">${t('change')}</th>
        <td class="broad"></td>
        <th scope="col" class="n desk">${t('range')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.filter(({ rank }) => rank !== null).map((row) => rankingRow(row, result, say))}
    </tbody>
  </table>`;
}
