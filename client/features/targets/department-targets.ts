import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/export/csv.ts';
import { publicationName, type Sheet } from '#client/lib/export/sheet.ts';
import { targetSourceWord, targetStateWord } from '#client/lib/targets/target-words.ts';
import type { DepartmentTargetsResponse } from '#shared/contracts/targets.ts';
import { TARGET_STATES, type TargetState } from '#shared/domain/targets/target-state.ts';

/** A department with how far it is from its target: the score at the end of the year, or what is expected by then. */
export type DepartmentTarget = DepartmentTargetsResponse['rows'][number] & {
  readonly gap: number | null;
};

/** How the address wants them narrowed; what it cannot mean narrows nothing. */
export function stateIn(params: URLSearchParams): TargetState | undefined {
  return TARGET_STATES.find((state) => state === params.get('state'));
}

/** Those with a target that stand so, the farthest below it first; those without a gap last. */
export function byGap(
  { rows }: DepartmentTargetsResponse,
  state: TargetState | undefined,
): DepartmentTarget[] {
  const gapOf = ({
    cell: { target, score, forecast },
  }: DepartmentTargetsResponse['rows'][number]) => {
    const reached = score ?? forecast?.value ?? null;
    return target && reached !== null ? reached - target.value : null;
  };
  return rows
    .filter(({ cell }) => cell.target !== null && (state === undefined || cell.state === state))
    .map((row) => ({ ...row, gap: gapOf(row) }))
    .sort((a, b) => (a.gap ?? Infinity) - (b.gap ?? Infinity) || 0);
}

const words = {
  met: 'target.departments.met',
  on_track: 'target.departments.on_track',
  at_risk: 'target.departments.at_risk',
  missed: 'target.departments.missed',
  not_enough_quarters: 'target.departments.not_enough_quarters',
} as const;

/** The states that occur, in the order of the rule. */
export const statesOf = ({ counts }: DepartmentTargetsResponse): TargetState[] =>
  TARGET_STATES.filter((state) => counts[state] > 0);

/** How many departments stand how towards one target, in one sentence. */
export function departmentsHeading(
  targets: DepartmentTargetsResponse,
  { t, text, list, year }: Translator,
): string {
  const values = { node: text(targets.node.title), year: year(targets.year) };
  const states = statesOf(targets);
  if (states.length === 0) return t('target.departments.none', values);
  return t('target.departments.heading', {
    ...values,
    parts: list(states.map((state) => t(words[state], { count: targets.counts[state] }))),
  });
}

/** One line a department, at full precision. */
export function departmentTargetsSheet(
  targets: DepartmentTargetsResponse,
  rows: readonly DepartmentTarget[],
  state: TargetState | undefined,
  { t, text, year }: Translator,
): Sheet {
  const { demo, cycle, framework, publication, node } = targets;
  return {
    name: ['nudj-targets-departments', node.code, targets.year, cycle].filter(Boolean).join('-'),
    title: t('target.departments.caption', { node: text(node.title), year: year(targets.year) }),
    facts: {
      ...{ demo, cycle: cycle ?? '', framework },
      publication: publication ? publicationName(publication) : undefined,
      filters: [node.code, targets.year, state && targetStateWord(state, t)]
        .filter(Boolean)
        .join('; '),
    },
    columns: [
      ['code', t('common.column.code')],
      ['department', t('common.column.department')],
      ['now', t('target.column.now')],
      ['target', t('target.column.target')],
      ['source', t('target.column.source')],
      ['state', t('target.column.state')],
      ['score', t('target.column.score')],
      ['forecast', t('target.column.forecast')],
      ['low', t('target.column.low')],
      ['high', t('target.column.high')],
      ['gap', t('target.column.gap')],
    ],
    rows: rows.map(({ department, score, cell, gap }): CsvCell[] => [
      ...[department.code, text(department.name), score, cell.target?.value ?? null],
      ...[cell.target && targetSourceWord(cell.target.source, t)],
      ...[cell.state && targetStateWord(cell.state, t), cell.score],
      ...[cell.forecast?.value ?? null, cell.forecast?.low ?? null, cell.forecast?.high ?? null],
      gap,
    ]),
  };
}
