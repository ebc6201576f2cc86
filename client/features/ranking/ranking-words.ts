import type { Translator } from '#client/i18n/translator.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { findInRanking } from './ranking-finding.ts';

/** Kicker, heading and opening sentence of a ranking, from its own numbers. */
export function rankingWords(ranking: RankingResponse, i18n: Translator) {
  const { t, text, quarter, quarterShort, number, list } = i18n;
  const decimals = ranking.framework.rankDecimals;
  const isIndex = ranking.node.code === ranking.nodes[0]?.code;
  const finding = findInRanking(ranking.rows, decimals);
  const place = isIndex
    ? t('common.nav.ranking')
    : t('ranking.inNode', { node: text(ranking.node.title) });
  const leaders = list(finding.leaders.map((leader) => text(leader.name)));
  const gap = finding.gap === null ? null : number(finding.gap, decimals);

  const heading =
    finding.leaders.length === 0
      ? t('ranking.heading.none', { place })
      : gap === null
        ? t('ranking.heading.only', { place, leaders })
        : finding.leaders.length > 1
          ? t('ranking.heading.tie', { place, leaders })
          : t('ranking.heading', { place, leaders, gap });

  const counted = t('ranking.lede.ranked', { ranked: finding.ranked, total: finding.total });
  const moved =
    ranking.previous && finding.compared > 0
      ? t('ranking.lede.moved', {
          rose: finding.rose,
          fell: finding.fell,
          cycle: quarterShort(ranking.previous.cycle),
        })
      : '';
  return {
    tab: `${place}، ${quarter(ranking.cycle)}`.replace('،', i18n.isRtl ? '،' : ','),
    kicker:
      ranking.state === 'published'
        ? quarter(ranking.cycle)
        : `${quarter(ranking.cycle)} · ${t(`common.state.${ranking.state}`)}`,
    heading,
    lede: moved ? `${counted} ${moved}` : counted,
  };
}
