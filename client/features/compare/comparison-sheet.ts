import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/export/csv.ts';
import { factsOf, type Sheet } from '#client/lib/export/sheet.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import type { Comparison } from './comparison.ts';

/** The comparison as rows: each department on the node, then on each of its parts, at full precision. */
export function comparisonSheet(
  { standings, parts }: Comparison,
  map: HeatmapResponse,
  answerOf: ((code: string) => string) | null,
  { t, text, quarter, list }: Translator,
): Sheet {
  const { node } = map;
  const codes = standings.map(({ department }) => department.code);
  return {
    name: `nudj-compare-${map.cycle}-${codes.join('-')}${map.path.length > 0 ? `-${node.code}` : ''}`,
    title: t('compare.sheet', {
      node: text(node.title),
      names: list(standings.map(({ department }) => text(department.name))),
      cycle: quarter(map.cycle),
    }),
    facts: factsOf(map, [node.code, codes.join(', ')]),
    columns: [
      ['code', t('common.column.code')],
      ['department', t('common.column.department')],
      ['node', t('compare.column.node')],
      ['title', t('compare.column.title')],
      ['share', t('compare.column.share')],
      ['score', t('common.column.score')],
      ['rank', t('common.column.rank')],
      ['rankLow', t('compare.column.rankLow')],
      ['rankHigh', t('compare.column.rankHigh')],
      ['level', t('common.column.level')],
      ['answer', t('compare.column.answer')],
    ],
    rows: standings.flatMap(({ department, row, range }, at): CsvCell[][] => {
      const who = [department.code, text(department.name)];
      return [
        [
          ...[...who, node.code, text(node.title), 1, row.score, row.rank],
          ...[range?.low ?? null, range?.high ?? null, row.level],
          answerOf ? answerOf(department.code) : null,
        ],
        ...parts.map(({ column, cells }): CsvCell[] => [
          ...[...who, column.code, text(column.title), column.share, cells[at]?.score ?? null],
          ...[null, null, null, null, null],
        ]),
      ];
    }),
  };
}
