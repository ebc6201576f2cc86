import type * as z from 'zod/mini';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { AccountDto, OneTimeLink, resetAccountResponse } from '#shared/contracts/accounts.ts';

type Issued = z.infer<typeof resetAccountResponse>;

/** Issues a link to set a new password; takes the authenticator away from somebody who lost it. */
export function ResetDialog({
  account,
  onClose,
  onDone,
}: {
  account: AccountDto;
  onClose: () => void;
  onDone: (link: OneTimeLink) => void;
}) {
  const { t, text } = useI18n();
  const send = async (data: FormData) => {
    const path = `/accounts/${encodeURIComponent(account.username)}/reset`;
    const removeTotp = data.get('removeTotp') !== null;
    onDone((await sendJson<Issued>('POST', path, { removeTotp })).link);
  };
  return (
    <Dialog title={t('admin.reset.ask', { name: text(account.name) })} onClose={onClose}>
      <p>{t('admin.reset.text')}</p>
      <Form
        label={t('admin.access.reset')}
        onSend={send}
        actions={
          <>
            <SubmitButton>{t('admin.access.reset')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        {account.hasTotp && (
          <CheckField
            name="removeTotp"
            label={t('admin.reset.totp')}
            hint={t('admin.reset.totpHint')}
          />
        )}
      </Form>
    </Dialog>
  );
}
