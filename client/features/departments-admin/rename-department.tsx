import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { textOf } from '#client/ui/form/form.tsx';
import type { Department, RenameDepartmentBody } from '#shared/contracts/departments.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { DepartmentFields, namingOf } from './department-fields.tsx';
import { ReasonField } from './reason-field.tsx';

export function RenameDepartment({
  department,
  onClose,
}: {
  department: Department;
  onClose: () => void;
}) {
  const { t, text } = useI18n();
  return (
    <DepartmentDialog
      title={t('admin.rename.ask', { name: text(department.name) })}
      consequences={[t('admin.rename.shown'), t('admin.rename.history')]}
      answer={t('admin.rename.answer')}
      onClose={onClose}
      send={(data) => {
        const body: RenameDepartmentBody = {
          ...namingOf(data),
          reason: textOf(data, 'body.reason'),
        };
        return sendJson('PATCH', `/departments/${encodeURIComponent(department.code)}`, body);
      }}
    >
      <DepartmentFields department={department} />
      <ReasonField />
    </DepartmentDialog>
  );
}
