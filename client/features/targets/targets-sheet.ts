import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/export/csv.ts';
import { publicationName, type Sheet } from '#client/lib/export/sheet.ts';
import { targetSourceWord, targetStateWord } from '#client/lib/targets/target-words.ts';
import type { TargetsResponse } from '#shared/contracts/targets.ts';

/** One line a node and year that has a target, at full precision. */
export function targetsSheet(targets: TargetsResponse, caption: string, i18n: Translator): Sheet {
  const { t, text } = i18n;
  const { demo, cycle, framework, publication, department, rows } = targets;
  const node = rows[0]?.code ?? '';
  return {
    name: ['nudj-targets', department?.code, node, cycle].filter(Boolean).join('-'),
    title: caption,
    facts: {
      ...{ demo, cycle: cycle ?? '', framework },
      publication: publication ? publicationName(publication) : undefined,
      filters: department ? `${department.code}; ${node}` : node,
    },
    columns: [
      ['code', t('common.column.code')],
      ['node', t('target.column.node')],
      ['year', t('target.column.yearShort')],
      ['target', t('target.column.target')],
      ['source', t('target.column.source')],
      ['state', t('target.column.state')],
      ['score', t('target.column.score')],
      ['forecast', t('target.column.forecast')],
      ['low', t('target.column.low')],
      ['high', t('target.column.high')],
    ],
    rows: rows.flatMap(({ code, title, cells }) =>
      cells.flatMap(({ year, target, state, score, forecast }): CsvCell[][] => {
        if (!target) return [];
        const { value, source } = target;
        return [
          [
            ...[code, text(title), year, value, targetSourceWord(source, t)],
            ...[state && targetStateWord(state, t), score],
            ...[forecast?.value ?? null, forecast?.low ?? null, forecast?.high ?? null],
          ],
        ];
      }),
    ),
  };
}
