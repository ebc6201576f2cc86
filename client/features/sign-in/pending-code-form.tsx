import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { CodeField, codeOf } from '#client/ui/form/code-field.tsx';
import { Form } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';

/** For a session that was opened without its second factor, such as by the organisation's own sign-in. */
export function PendingCodeForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { t } = useI18n();
  const send = async (data: FormData) => {
    await sendJson('POST', '/session/totp', { code: codeOf(data, 'body.code') });
    await onSignedIn();
  };
  return (
    <Form
      label={t('common.signIn')}
      onSend={send}
      actions={<SubmitButton>{t('common.signIn')}</SubmitButton>}
    >
      <CodeField name="body.code" mayRecover autoFocus />
    </Form>
  );
}
