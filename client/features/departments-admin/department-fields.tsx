import { useI18n } from '#client/i18n/i18n-context.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { AddDepartmentBody, Department } from '#shared/contracts/departments.ts';

type Kind = AddDepartmentBody['kind'];
const kinds: readonly Kind[] = ['ministry', 'authority', 'directorate', 'institution'];

/** Names in both languages and the kind of a department. */
export function DepartmentFields({ department }: { department?: Department }) {
  const { t } = useI18n();
  return (
    <>
      <TextField
        name="body.name.ar"
        label={t('admin.department.name.ar')}
        lang="ar"
        dir="rtl"
        defaultValue={department?.name.ar}
        maxLength={200}
        required
      />
      <TextField
        name="body.name.en"
        label={t('admin.department.name.en')}
        lang="en"
        dir="ltr"
        defaultValue={department?.name.en}
        maxLength={200}
        required
      />
      <SelectField
        name="body.kind"
        label={t('common.column.kind')}
        defaultValue={department?.kind ?? 'ministry'}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind, t)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

export function namingOf(data: FormData) {
  return {
    name: { ar: textOf(data, 'body.name.ar'), en: textOf(data, 'body.name.en') },
    kind: textOf(data, 'body.kind') as Kind,
  };
}
