import { useI18n } from '#client/i18n/i18n-context.ts';
import { FormField } from '#client/ui/form/form-field.tsx';

/** Why: kept with the change for good. */
export function ReasonField() {
  const { t } = useI18n();
  return (
    <FormField name="body.reason" label={t('admin.reason')} hint={t('admin.department.reasonHint')}>
      {(control) => <textarea rows={2} maxLength={1000} required {...control} />}
    </FormField>
  );
}
