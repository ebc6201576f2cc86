import { useI18n } from '#client/i18n/i18n-context.ts';
import { FormField } from '#client/ui/form/form-field.tsx';

/** Why the committee decides so. */
export function ReasonField({ isFirst = true, draft }: { isFirst?: boolean; draft?: string }) {
  const { t } = useI18n();
  return (
    <FormField
      name="body.reason"
      label={t('review.dialog.reason')}
      hint={t('review.dialog.reason.hint')}
    >
      {(control) => (
        <textarea
          rows={3}
          minLength={3}
          maxLength={1000}
          required
          dir="auto"
          data-first={isFirst ? true : undefined}
          defaultValue={draft}
          {...control}
        />
      )}
    </FormField>
  );
}
