import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { CycleField, DepartmentFields } from '#client/ui/filters/department-filters.tsx';
import { Field } from '#client/ui/field.tsx';
import { FilterFold } from '#client/ui/filters/filter-fold.tsx';
import type { CycleSummary } from '#shared/contracts/cycles.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';

/** Which quarter, which score, which departments. Every choice goes into the address. */
export function RankingFilters({
  ranking,
  cycles,
}: {
  ranking: RankingResponse;
  cycles: readonly CycleSummary[];
}) {
  const { t, text, quarter } = useI18n();
  const { change } = useUrlState();

  return (
    <FilterFold
      label={t('ranking.filters.label')}
      summary={t('common.filters.summary', {
        cycle: quarter(ranking.cycle),
        node: text(ranking.node.title),
      })}
    >
      <CycleField cycle={ranking.cycle} cycles={cycles} />
      <Field label={t('ranking.filters.node')}>
        {(id) => (
          <select
            id={id}
            name="node"
            value={ranking.node.code}
            onChange={(event) => {
              const code = event.currentTarget.value;
              change({ node: code === ranking.nodes[0]?.code ? undefined : code });
            }}
          >
            {ranking.nodes.map((node) => (
              <option key={node.code} value={node.code}>
                {text(node.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DepartmentFields departments={ranking.rows.map(({ department }) => department)} />
    </FilterFold>
  );
}
