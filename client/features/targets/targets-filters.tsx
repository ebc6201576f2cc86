import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { trendsQuery } from '#client/lib/api/queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import type { TargetsResponse } from '#shared/contracts/targets.ts';
import styles from './targets-filters.module.css';

/** Whose targets, and on a phone of which year; the choice goes into the address. */
export function TargetsFilters({ targets, year }: { targets: TargetsResponse; year: number }) {
  const { t, text, language, year: yearWords } = useI18n();
  const { change } = useUrlState();
  const trends = useQuery(trendsQuery());
  const { department } = targets;
  const known = (trends.data?.departments ?? []).map((each) => each.department);
  const others = department && !known.some(({ code }) => code === department.code);
  const byName = new Intl.Collator(language);
  const shown = [...known, ...(others ? [department] : [])].sort((a, b) =>
    byName.compare(text(a.name), text(b.name)),
  );
  return (
    <form
      className={`${styles['filters']} no-print`}
      role="search"
      aria-label={t('target.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label={t('target.department')}>
        {(id) => (
          <select
            id={id}
            name="department"
            value={department?.code ?? ''}
            onChange={(event) => change({ department: event.currentTarget.value })}
          >
            <option value="">{t('target.department.national')}</option>
            {shown.map(({ code, name }) => (
              <option key={code} value={code}>
                {text(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="phone">
        <Field label={t('target.year')}>
          {(id) => (
            <select
              id={id}
              name="year"
              value={String(year)}
              onChange={(event) => change({ year: event.currentTarget.value })}
            >
              {targets.years.map((each) => (
                <option key={each} value={each}>
                  {yearWords(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </form>
  );
}
