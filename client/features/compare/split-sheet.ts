import type { Translator } from '#client/i18n/translator.ts';
import type { CsvCell } from '#client/lib/export/csv.ts';
import { factsOfQuarters, type Sheet, type SheetFacts } from '#client/lib/export/sheet.ts';
import type { ChangesResponse } from '#shared/contracts/insights.ts';
import type { ChangeSplit, DepartmentSplit } from './change-split.ts';

type Ends = Pick<ChangesResponse, 'demo' | 'from' | 'to'>;

/** Both quarters with their versions and publications, and whose change it is. */
const factsOfEnds = ({ demo, from, to }: Ends, who?: string): SheetFacts => ({
  ...factsOfQuarters(demo, [from, to]),
  filters: who,
});

/** A change by dimension at full precision, the whole last. */
export function partsSheet(
  { points, performance, method, rows }: ChangeSplit,
  ends: Ends,
  who: string,
  i18n: Translator,
): Sheet {
  const { t, text } = i18n;
  return {
    name: `nudj-change-${who}-${ends.from.cycle}-${ends.to.cycle}`,
    title: t('compare.split.parts'),
    facts: factsOfEnds(ends, who),
    columns: [
      ['node', t('compare.column.node')],
      ['title', t('compare.column.part')],
      ['performance', t('compare.performance')],
      ['method', t('compare.method')],
      ['change', t('compare.change')],
    ],
    rows: [
      ...rows.map((row): CsvCell[] => [
        row.key,
        row.title ? text(row.title) : t('compare.split.own'),
        row.performance,
        row.method,
        row.points,
      ]),
      ['', t('compare.split.total'), performance, method, points],
    ],
  };
}

/** Every department's change at full precision. */
export function departmentsSheet(
  rows: readonly DepartmentSplit[],
  ends: Ends,
  i18n: Translator,
): Sheet {
  const { t, text } = i18n;
  return {
    name: `nudj-changes-${ends.from.cycle}-${ends.to.cycle}`,
    title: t('compare.split.departments'),
    facts: factsOfEnds(ends),
    columns: [
      ['code', t('common.column.code')],
      ['department', t('common.column.department')],
      ['before', ends.from.cycle],
      ['after', ends.to.cycle],
      ['performance', t('compare.performance')],
      ['method', t('compare.method')],
      ['change', t('compare.change')],
    ],
    rows: rows.map(({ department, before, after, performance, method, points }) => [
      ...[department.code, text(department.name), before, after, performance, method, points],
    ]),
  };
}
