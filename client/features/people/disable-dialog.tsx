import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { AccountDto, UpdateAccountRequest } from '#shared/contracts/accounts.ts';

/** Disables an account, or lets it in again, with the reason for the audit trail. */
export function DisableDialog({
  account,
  onClose,
  onDone,
}: {
  account: AccountDto;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t, text } = useI18n();
  const name = text(account.name);
  const send = async (data: FormData) => {
    const request: UpdateAccountRequest = {
      version: account.version,
      disabled: !account.disabled,
      reason: textOf(data, 'body.reason'),
    };
    await sendJson('PATCH', `/accounts/${encodeURIComponent(account.username)}`, request);
    onDone();
  };
  const answer = t(account.disabled ? 'admin.access.enable' : 'admin.access.disable');
  return (
    <Dialog
      title={account.disabled ? t('admin.enable.ask', { name }) : t('admin.disable.ask', { name })}
      onClose={onClose}
    >
      <p>
        {account.disabled
          ? t('admin.enable.text')
          : t('admin.disable.text', { count: account.openSessions })}
      </p>
      <Form
        label={answer}
        onSend={send}
        actions={
          <>
            <SubmitButton>{answer}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <TextField name="body.reason" label={t('admin.reason')} maxLength={500} required />
      </Form>
    </Dialog>
  );
}
