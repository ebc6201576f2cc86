import { useI18n } from '#client/i18n/i18n-context.ts';
import { FormField } from '#client/ui/form/form-field.tsx';

/** Why: kept with the draft and in the audit trail for good. */
export function ReasonField({ name }: { name: string }) {
  const { t } = useI18n();
  return (
    <FormField name={name} label={t('framework.reason')} hint={t('framework.reason.hint')}>
      {(control) => <textarea rows={3} minLength={10} maxLength={2000} required {...control} />}
    </FormField>
  );
}
