import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import type { Department, MergeDepartmentBody } from '#shared/contracts/departments.ts';
import { nameCollator } from '#shared/format/names.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { QuarterField } from './quarter-field.tsx';
import { ReasonField } from './reason-field.tsx';

export function MergeDepartment({
  department,
  departments,
  onClose,
}: {
  department: Department;
  departments: readonly Department[];
  onClose: () => void;
}) {
  const { t, text, language } = useI18n();
  const compare = nameCollator(language);
  const successors = departments
    .filter(({ code, closedFrom }) => code !== department.code && closedFrom === null)
    .sort((a, b) => compare(text(a.name), text(b.name)));
  return (
    <DepartmentDialog
      title={t('admin.merge.ask', { name: text(department.name) })}
      consequences={[t('admin.merge.measured'), t('admin.merge.kept'), t('admin.close.final')]}
      answer={t('admin.merge.answer')}
      onClose={onClose}
      send={(data) => {
        const body: MergeDepartmentBody = {
          into: textOf(data, 'body.into'),
          from: textOf(data, 'body.from'),
          reason: textOf(data, 'body.reason'),
        };
        return sendJson('POST', `/departments/${encodeURIComponent(department.code)}/merge`, body);
      }}
    >
      <SelectField name="body.into" label={t('admin.merge.into')} defaultValue="" required>
        <option value="">{t('admin.person.choose')}</option>
        {successors.map(({ code, name }) => (
          <option key={code} value={code}>
            {text(name)}
          </option>
        ))}
      </SelectField>
      <QuarterField
        name="body.from"
        label={t('admin.close.from')}
        hint={t('admin.close.fromHint')}
      />
      <ReasonField />
    </DepartmentDialog>
  );
}
