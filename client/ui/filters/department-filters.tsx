import { useI18n } from '#client/i18n/i18n-context.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { CycleSummary } from '#shared/contracts/cycles.ts';
import { Field } from '#client/ui/field.tsx';

/** Which quarter; the choice goes into the address. */
export function CycleField({
  cycle,
  cycles,
  param = 'cycle',
  label,
}: {
  cycle: string;
  cycles: readonly CycleSummary[];
  /** Its name in the address. */
  param?: string;
  label?: string;
}) {
  const { t, quarter } = useI18n();
  const { change } = useUrlState();
  return (
    <Field label={label ?? t('common.filters.cycle')}>
      {(id) => (
        <select
          id={id}
          name={param}
          value={cycle}
          onChange={(event) => change({ [param]: event.currentTarget.value })}
        >
          {withResults(cycles, cycle).map(({ code, state }) => (
            <option key={code} value={code}>
              {state === 'published'
                ? quarter(code)
                : `${quarter(code)} (${t(`common.state.${state}`)})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Quarters that have results to show; one under way has none yet. */
function withResults(cycles: readonly CycleSummary[], shown: string): CycleSummary[] {
  return cycles.filter(
    ({ code, state, reporting }) =>
      code === shown || (reporting > 0 && (state === 'published' || state === 'preliminary')),
  );
}

/** Which kind of department, and which name. */
export function DepartmentFields({ departments }: { departments: readonly DepartmentRef[] }) {
  const { t } = useI18n();
  const { params, change } = useUrlState();
  return (
    <>
      <Field label={t('common.filters.kind')}>
        {(id) => (
          <select
            id={id}
            name="kind"
            value={params.get('kind') ?? ''}
            onChange={(event) => change({ kind: event.currentTarget.value })}
          >
            <option value="">{t('common.filters.all', { count: departments.length })}</option>
            {countKinds(departments).map(([kind, count]) => (
              <option key={kind} value={kind}>
                {t('common.filters.kindCount', { kind: kindName(kind, t), count })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('common.filters.search')}>
        {(id) => (
          <input
            id={id}
            type="search"
            name="q"
            autoComplete="off"
            value={params.get('q') ?? ''}
            onChange={(event) => change({ q: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

function countKinds(departments: readonly DepartmentRef[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { kind } of departments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
