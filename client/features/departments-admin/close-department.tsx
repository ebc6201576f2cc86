import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { textOf } from '#client/ui/form/form.tsx';
import type { CloseDepartmentBody, Department } from '#shared/contracts/departments.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { QuarterField } from './quarter-field.tsx';
import { ReasonField } from './reason-field.tsx';

export function CloseDepartment({
  department,
  onClose,
}: {
  department: Department;
  onClose: () => void;
}) {
  const { t, text } = useI18n();
  return (
    <DepartmentDialog
      title={t('admin.close.ask', { name: text(department.name) })}
      consequences={[t('admin.close.measured'), t('admin.close.kept'), t('admin.close.final')]}
      answer={t('admin.close.answer')}
      onClose={onClose}
      send={(data) => {
        const body: CloseDepartmentBody = {
          from: textOf(data, 'body.from'),
          reason: textOf(data, 'body.reason'),
        };
        return sendJson('POST', `/departments/${encodeURIComponent(department.code)}/close`, body);
      }}
    >
      <QuarterField
        name="body.from"
        label={t('admin.close.from')}
        hint={t('admin.close.fromHint')}
      />
      <ReasonField />
    </DepartmentDialog>
  );
}
