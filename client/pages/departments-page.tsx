import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AddDepartment } from '#client/features/departments-admin/add-department.tsx';
import { DepartmentsTable } from '#client/features/departments-admin/departments-table.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentsQuery } from '#client/lib/api/queries.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { nameCollator } from '#shared/format/names.ts';

export function DepartmentsPage() {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('common.nav.departments')} roles={['admin']}>
      {() => <Departments />}
    </OnlyFor>
  );
}

function Departments() {
  const { t, text, language } = useI18n();
  const query = useQuery(departmentsQuery());
  const [isAdding, setAdding] = useState(false);
  const compare = nameCollator(language);
  return (
    <>
      <Crumbs
        path={[{ name: t('common.home'), href: '/' }, { name: t('common.nav.departments') }]}
      />
      <PageTitle
        name={t('common.nav.departments')}
        heading={t('admin.departments.title')}
        lede={t('admin.departments.lede')}
        actions={
          <button type="button" className="btn main" onClick={() => setAdding(true)}>
            {t('admin.departments.add')}
          </button>
        }
      />
      <Loaded query={query} what={t('admin.departments.title')}>
        {({ departments }) => (
          <DepartmentsTable
            departments={[...departments].sort((a, b) => compare(text(a.name), text(b.name)))}
          />
        )}
      </Loaded>
      {isAdding && <AddDepartment onClose={() => setAdding(false)} />}
    </>
  );
}
