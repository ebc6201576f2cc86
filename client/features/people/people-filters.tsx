import { useI18n } from '#client/i18n/i18n-context.ts';
import { roleWord } from '#client/lib/session/role-name.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { FilterBar } from '#client/ui/form/filter-bar.tsx';
import { ROLES } from '#shared/domain/access/actor.ts';

/** Which people, by words, role and state; all of it in the address. */
export function PeopleFilters() {
  const { t } = useI18n();
  const { params, change } = useUrlState();
  return (
    <FilterBar label={t('admin.people.filters')}>
      <Field label={t('admin.people.search')}>
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
      <Field label={t('admin.people.role')}>
        {(id) => (
          <select
            id={id}
            name="role"
            value={params.get('role') ?? ''}
            onChange={(event) => change({ role: event.currentTarget.value })}
          >
            <option value="">{t('admin.all')}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {roleWord(role, t)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('admin.people.state')}>
        {(id) => (
          <select
            id={id}
            name="state"
            value={params.get('state') ?? ''}
            onChange={(event) => change({ state: event.currentTarget.value })}
          >
            <option value="">{t('admin.all')}</option>
            <option value="active">{t('admin.people.active')}</option>
            <option value="disabled">{t('admin.people.disabled')}</option>
            <option value="waiting">{t('admin.people.waiting')}</option>
          </select>
        )}
      </Field>
    </FilterBar>
  );
}
