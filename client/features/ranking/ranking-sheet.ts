import type { Translator } from '#client/i18n/translator.ts';
import { factsOf, type Sheet } from '#client/lib/export/sheet.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { roundDecimal } from '#client/lib/round.ts';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import { ranksInKind, type RankingView } from './ranking-view.ts';

/** The rows as the page shows them, with scores at the decimals by which they are ranked. */
export function rankingSheet(
  ranking: RankingResponse,
  rows: readonly RankingRow[],
  view: Pick<RankingView, 'kind' | 'search'>,
  i18n: Translator,
  /** Why a department has no score; handed over, since the page has these words already. */
  reasonOf: (row: RankingRow) => string,
): Sheet {
  const { t, text, quarter } = i18n;
  const { rankDecimals } = ranking.framework;
  const round = (value: number | null | undefined) =>
    value === null || value === undefined ? null : roundDecimal(value, rankDecimals);
  const titleOf = (level: number | null) => {
    const band = ranking.levels.find((candidate) => candidate.level === level);
    return band ? text(band.title) : null;
  };
  const inKind = ranksInKind(ranking.rows);
  const isIndex = ranking.node.code === ranking.nodes[0]?.code;
  return {
    name: `nudj-ranking-${ranking.cycle}${isIndex ? '' : `-${ranking.node.code}`}`,
    title: t('ranking.caption', { node: text(ranking.node.title), cycle: quarter(ranking.cycle) }),
    facts: factsOf(ranking, [
      isIndex ? null : ranking.node.code,
      view.kind && kindName(view.kind, t),
      view.search,
    ]),
    columns: [
      ['rank', t('common.column.rank')],
      ...(view.kind ? [['rankInKind', t('ranking.column.rankInKind')] as const] : []),
      ['code', t('common.column.code')],
      ['department', t('common.column.department')],
      ['kind', t('common.column.kind')],
      ['score', t('common.column.score')],
      ['scoreChange', t('ranking.column.scoreChange')],
      ['rankChange', t('ranking.column.rankChange')],
      ['level', t('common.column.level')],
      ['levelName', t('ranking.column.levelName')],
      ['coverage', t('common.column.coverage')],
      ['note', t('ranking.column.note')],
    ],
    rows: rows.map((row) => [
      row.rank,
      ...(view.kind ? [inKind.get(row.department.code) ?? null] : []),
      row.department.code,
      text(row.department.name),
      kindName(row.department.kind, t),
      round(row.score),
      round(row.previous?.scoreChange),
      row.previous?.rankChange ?? null,
      row.level,
      titleOf(row.level),
      roundDecimal(row.coverage, 4),
      row.heldBy ? t('common.gate') : row.reason ? reasonOf(row) : null,
    ]),
  };
}
