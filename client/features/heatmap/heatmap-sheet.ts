import type { Translator } from '#client/i18n/translator.ts';
import { factsOf, type Sheet } from '#client/lib/export/sheet.ts';
import { kindName } from '#client/lib/kind-name.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { answerWords } from './heatmap-words.ts';
import type { HeatmapRow, HeatmapView } from './heatmap-view.ts';

/** The cells of a heat map at full precision; on an indicator the answers in words. */
export function heatmapSheet(
  map: HeatmapResponse,
  rows: readonly HeatmapRow[],
  { kind, search }: HeatmapView,
  i18n: Translator,
): Sheet {
  const { t, text, quarter } = i18n;
  const { node, columns } = map;
  return {
    name: `nudj-heatmap-${map.cycle}-${node.code}`,
    title: t('heatmap.table', { node: text(node.title), cycle: quarter(map.cycle) }),
    facts: factsOf(map, [node.code, kind && kindName(kind, t), search]),
    columns: [
      ['rank', t('common.column.rank')],
      ['code', t('common.column.code')],
      ['department', t('common.column.department')],
      ...(node.indicator ? [['answer', t('heatmap.column.answer')] as const] : []),
      ['score', t('common.column.score')],
      ...columns.map(({ code, title }) => [code, `${code} ${text(title)}`] as const),
    ],
    rows: rows.map((row) => [
      row.rank,
      row.department.code,
      text(row.department.name),
      ...(node.indicator ? [answerWords(row, node.indicator, i18n)] : []),
      row.score,
      ...row.cells,
    ]),
  };
}
