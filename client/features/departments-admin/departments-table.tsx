import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { kindName } from '#client/lib/kind-name.ts';
import type { Department } from '#shared/contracts/departments.ts';
import { DepartmentState } from './department-state.tsx';

export function DepartmentsTable({ departments }: { departments: readonly Department[] }) {
  const { t, text } = useI18n();
  return (
    <table>
      <caption className="hide">{t('admin.departments.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('common.column.department')}</th>
          <th scope="col" className="desk">
            {t('common.column.code')}
          </th>
          <th scope="col" className="desk">
            {t('common.column.kind')}
          </th>
          <th scope="col">{t('admin.people.state')}</th>
        </tr>
      </thead>
      <tbody>
        {departments.map((department) => (
          <tr key={department.code}>
            <th scope="row">
              <Link href={`/admin/departments/${encodeURIComponent(department.code)}`}>
                {text(department.name)}
              </Link>
            </th>
            <td className="desk">
              <bdi className="code">{department.code}</bdi>
            </td>
            <td className="desk">{kindName(department.kind, t)}</td>
            <td>
              <DepartmentState department={department} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
