import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { targetsQuery } from '#client/lib/targets/target-queries.ts';
import { targetStateWord } from '#client/lib/targets/target-words.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { FilterBar } from '#client/ui/form/filter-bar.tsx';
import type { DepartmentTargetsResponse } from '#shared/contracts/targets.ts';
import { stateIn, statesOf } from './department-targets.ts';

/** Which target of every department, and those that stand how; the choice goes into the address. */
export function DepartmentTargetsFilters({ targets }: { targets: DepartmentTargetsResponse }) {
  const { t, text, number, year } = useI18n();
  const { params, change } = useUrlState();
  const whole = useQuery(targetsQuery());
  const { node, counts } = targets;
  const nodes = whole.data?.rows ?? [];
  const years = [...new Set([...(whole.data?.years ?? []), targets.year])].sort((a, b) => a - b);
  const total = statesOf(targets).reduce((sum, state) => sum + counts[state], 0);
  const state = stateIn(params);
  const states = [...new Set([...statesOf(targets), ...(state ? [state] : [])])];
  const choices = [
    {
      name: 'node',
      label: t('target.column.node'),
      value: node.code,
      options: (nodes.some(({ code }) => code === node.code) ? nodes : [...nodes, node]).map(
        ({ code, title }) => ({ value: code, words: text(title) }),
      ),
    },
    {
      name: 'year',
      label: t('target.year'),
      value: String(targets.year),
      options: years.map((each) => ({ value: String(each), words: year(each) })),
    },
    {
      name: 'state',
      label: t('target.column.state'),
      value: state ?? '',
      options: [
        { value: '', words: t('target.departments.all', { count: number(total) }) },
        ...states.map((each) => ({
          value: each,
          words: `${targetStateWord(each, t)} (${number(counts[each])})`,
        })),
      ],
    },
  ];
  return (
    <FilterBar label={t('target.filters')}>
      {choices.map(({ name, label, value, options }) => (
        <Field key={name} label={label}>
          {(id) => (
            <select
              id={id}
              name={name}
              value={value}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
            >
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.words}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </FilterBar>
  );
}
