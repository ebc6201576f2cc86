import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/export/csv.ts';
import { factsOf, type Sheet } from '#client/lib/export/sheet.ts';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';

/** Every node and answer of a department with full figures, so that the score can be computed again. */
export function departmentSheet(
  results: DepartmentResultsResponse,
  { t, text }: Translator,
): Sheet {
  const { cycle, row, nodes } = results;
  const states = {
    value: t('department.state.value'),
    missing: t('department.state.missing'),
    not_applicable: t('department.notApplicable'),
  };
  const { code, name } = row.department;
  return {
    name: `nudj-${code}-${cycle}`,
    title: text(name),
    facts: factsOf(results),
    columns: [
      ['department', t('common.column.department')],
      ['code', t('common.column.code')],
      ['name', t('department.column.name')],
      ['parent', t('department.column.parent')],
      ['state', t('department.column.state')],
      ['answer', t('department.column.answer')],
      ['value', t('department.column.value')],
      ['score', t('common.column.score')],
      ['effectiveWeight', t('department.column.effective')],
      ['contribution', t('department.column.points')],
      ['previousScore', t('department.column.before')],
      ['target', t('department.column.target')],
    ],
    rows: nodes.flatMap((node): CsvCell[][] => [
      [
        ...[code, node.code, text(node.title), node.parent, null, null, null],
        ...[node.score, node.effectiveWeight, node.contribution, node.previousScore, node.target],
      ],
      ...node.answers.map((answer) => [
        ...[code, answer.code, text(answer.title), node.code],
        ...[states[answer.state], answer.answer ? text(answer.answer) : null, answer.value],
        ...[answer.score, answer.effectiveWeight, answer.contribution, answer.previousScore, null],
      ]),
    ]),
  };
}
