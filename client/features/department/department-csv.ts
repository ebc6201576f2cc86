import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/csv.ts';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';

/** Every node and answer of a department with full figures, so that the score can be computed again. */
export function departmentCsv(
  { cycle, row, nodes, framework }: DepartmentResultsResponse,
  { t, text }: Translator,
): CsvCell[][] {
  const head = [
    t('common.column.quarter'),
    t('common.column.department'),
    t('common.column.code'),
    t('department.column.name'),
    t('department.column.parent'),
    t('department.column.state'),
    t('department.column.answer'),
    t('department.column.value'),
    t('common.column.score'),
    t('department.column.effective'),
    t('department.column.points'),
    t('department.column.before'),
    t('common.column.version'),
  ];
  const states = {
    value: t('department.state.value'),
    missing: t('department.state.missing'),
    not_applicable: t('department.notApplicable'),
  };
  const rows = nodes.flatMap((node): CsvCell[][] => [
    [
      ...[cycle, row.department.code, node.code, text(node.title), node.parent, null, null, null],
      ...[
        node.score,
        node.effectiveWeight,
        node.contribution,
        node.previousScore,
        framework.version,
      ],
    ],
    ...node.answers.map((answer) => [
      ...[cycle, row.department.code, answer.code, text(answer.title), node.code],
      ...[states[answer.state], answer.answer ? text(answer.answer) : null, answer.value],
      ...[answer.score, answer.effectiveWeight, answer.contribution, answer.previousScore],
      framework.version,
    ]),
  ]);
  return [head, ...rows];
}
