import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentsQuery } from '#client/lib/api/queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { FilterBar } from '#client/ui/form/filter-bar.tsx';
import { nameCollator } from '#shared/format/names.ts';
import { actionWords } from './action-words.ts';

/** Who, what, which department, which days; all of it in the address. A new filter begins at the newest event. */
export function AuditFilters({ actions }: { actions: readonly string[] }) {
  const { t, text, language } = useI18n();
  const { params, change } = useUrlState();
  const { data } = useQuery(departmentsQuery());
  const compare = nameCollator(language);
  const departments = [...(data?.departments ?? [])].sort((a, b) =>
    compare(text(a.name), text(b.name)),
  );
  const set = (name: string) => (event: { currentTarget: { value: string } }) =>
    change({ [name]: event.currentTarget.value, before: undefined });
  const chosen = params.get('action') ?? '';
  const listed = actions.includes(chosen) || chosen === '' ? actions : [chosen, ...actions];

  return (
    <FilterBar label={t('admin.audit.filters')}>
      <Field label={t('admin.audit.who')}>
        {(id) => (
          <input
            id={id}
            type="search"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            // Found by the whole name: half of one would find nobody.
            key={params.get('account')}
            defaultValue={params.get('account') ?? ''}
            onBlur={set('account')}
            onKeyDown={(event) => event.key === 'Enter' && set('account')(event)}
          />
        )}
      </Field>
      <Field label={t('admin.audit.what')}>
        {(id) => (
          <select id={id} value={chosen} onChange={set('action')}>
            <option value="">{t('admin.all')}</option>
            {listed.map((action) => (
              <option key={action} value={action}>
                {actionWords(action, t)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('common.column.department')}>
        {(id) => (
          <select id={id} value={params.get('department') ?? ''} onChange={set('department')}>
            <option value="">{t('admin.all')}</option>
            {departments.map(({ code, name }) => (
              <option key={code} value={code}>
                {text(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('admin.audit.from')}>
        {(id) => (
          <input id={id} type="date" value={params.get('from') ?? ''} onChange={set('from')} />
        )}
      </Field>
      <Field label={t('admin.audit.to')}>
        {(id) => <input id={id} type="date" value={params.get('to') ?? ''} onChange={set('to')} />}
      </Field>
    </FilterBar>
  );
}
