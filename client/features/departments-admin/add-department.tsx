import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { textOf } from '#client/ui/form/form.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { AddDepartmentBody } from '#shared/contracts/departments.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { DepartmentFields, namingOf } from './department-fields.tsx';
import { QuarterField } from './quarter-field.tsx';

export function AddDepartment({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <DepartmentDialog
      title={t('admin.add.ask')}
      consequences={[t('admin.add.measured'), t('admin.add.code')]}
      answer={t('admin.departments.add')}
      onClose={onClose}
      send={(data) => {
        const openedFrom = textOf(data, 'body.openedFrom');
        const body: AddDepartmentBody = {
          code: textOf(data, 'body.code').toUpperCase(),
          ...namingOf(data),
          ...(openedFrom !== '' && { openedFrom }),
        };
        return sendJson('POST', '/departments', body);
      }}
    >
      <TextField
        name="body.code"
        label={t('common.column.code')}
        hint={t('admin.add.codeHint')}
        dir="ltr"
        maxLength={16}
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <DepartmentFields />
      <QuarterField
        name="body.openedFrom"
        label={t('admin.department.openedFrom')}
        none={t('admin.department.always')}
      />
    </DepartmentDialog>
  );
}
