import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { CycleField } from '#client/ui/filters/department-filters.tsx';
import { FilterFold } from '#client/ui/filters/filter-fold.tsx';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { CycleSummary } from '#shared/contracts/cycles.ts';
import { nameCollator } from '#shared/format/names.ts';

/** Which two quarters, and whose change. */
export function ChooseQuarters({
  from,
  to,
  cycles,
  departments,
  code,
}: {
  from: string;
  to: string;
  cycles: readonly CycleSummary[];
  departments: readonly DepartmentRef[];
  /** The department that is shown; null for the mean of all. */
  code: string | null;
}) {
  const { t, text, quarter, language } = useI18n();
  const { change } = useUrlState();
  const byName = nameCollator(language);
  return (
    <FilterFold
      label={t('compare.choose')}
      summary={t('compare.choose.quarters', { from: quarter(from), to: quarter(to) })}
    >
      <CycleField
        cycle={from}
        cycles={cycles.filter((cycle) => cycle.code < to)}
        param="from"
        label={t('compare.from')}
      />
      <CycleField
        cycle={to}
        cycles={cycles.filter((cycle) => cycle.code > from)}
        param="to"
        label={t('compare.to')}
      />
      <Field label={t('common.column.department')}>
        {(id) => (
          <select
            id={id}
            name="d"
            value={code ?? ''}
            onChange={(event) => change({ d: event.currentTarget.value })}
          >
            <option value="">{t('compare.all')}</option>
            {departments
              .toSorted((a, b) => byName(text(a.name), text(b.name)))
              .map((each) => (
                <option key={each.code} value={each.code}>
                  {text(each.name)}
                </option>
              ))}
          </select>
        )}
      </Field>
    </FilterFold>
  );
}
