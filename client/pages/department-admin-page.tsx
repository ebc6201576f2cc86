import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { CloseDepartment } from '#client/features/departments-admin/close-department.tsx';
import { DepartmentHistory } from '#client/features/departments-admin/department-history.tsx';
import { DepartmentState } from '#client/features/departments-admin/department-state.tsx';
import { MergeDepartment } from '#client/features/departments-admin/merge-department.tsx';
import { RenameDepartment } from '#client/features/departments-admin/rename-department.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentsQuery } from '#client/lib/api/queries.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { DefinitionList } from '#client/ui/definition-list.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { Department } from '#shared/contracts/departments.ts';

export function DepartmentAdminPage({ code }: { code: string }) {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('common.nav.departments')} roles={['admin']}>
      {() => <Found code={code} />}
    </OnlyFor>
  );
}

function Found({ code }: { code: string }) {
  const { t } = useI18n();
  const query = useQuery(departmentsQuery());
  return (
    <Loaded query={query} what={t('common.nav.departments')}>
      {({ departments }) => {
        const department = departments.find((candidate) => candidate.code === code);
        if (department) return <Administer department={department} departments={departments} />;
        return (
          <Empty title={t('admin.department.unknown', { code })}>
            <Link href="/admin/departments">{t('admin.department.back')}</Link>
          </Empty>
        );
      }}
    </Loaded>
  );
}

function Administer({
  department,
  departments,
}: {
  department: Department;
  departments: readonly Department[];
}) {
  const { t, text } = useI18n();
  const [asked, setAsked] = useState<'rename' | 'close' | 'merge' | null>(null);
  const name = text(department.name);
  const ask = { department, onClose: () => setAsked(null) };
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.departments'), href: '/admin/departments' },
          { name },
        ]}
      />
      <PageTitle
        name={name}
        lede={<DepartmentState department={department} />}
        actions={
          <>
            <button type="button" className="btn" onClick={() => setAsked('rename')}>
              {t('admin.rename.button')}
            </button>
            {department.closedFrom === null && (
              <>
                <button type="button" className="btn" onClick={() => setAsked('merge')}>
                  {t('admin.merge.button')}
                </button>
                <button type="button" className="btn" onClick={() => setAsked('close')}>
                  {t('admin.close.button')}
                </button>
              </>
            )}
          </>
        }
      />
      <DefinitionList
        entries={[
          { name: t('common.column.code'), value: <bdi>{department.code}</bdi> },
          { name: t('admin.department.name.ar'), value: department.name.ar },
          { name: t('admin.department.name.en'), value: <bdi>{department.name.en}</bdi> },
          { name: t('common.column.kind'), value: kindName(department.kind, t) },
        ]}
      />
      <DepartmentHistory code={department.code} />
      {asked === 'rename' && <RenameDepartment {...ask} />}
      {asked === 'close' && <CloseDepartment {...ask} />}
      {asked === 'merge' && <MergeDepartment {...ask} departments={departments} />}
    </>
  );
}
