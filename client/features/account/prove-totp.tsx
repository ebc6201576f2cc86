import type * as z from 'zod/mini';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { CodeField, codeOf } from '#client/ui/form/code-field.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, passwordOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { recoveryCodesResponse } from '#shared/contracts/accounts.ts';

type Renewed = z.infer<typeof recoveryCodesResponse>;

/** What can be done to a second factor that counts. */
export type TotpAct = 'renew' | 'disable';

const words = {
  renew: {
    title: 'access.totp.renewAsk',
    text: 'access.totp.renewText',
    answer: 'access.totp.renew',
  },
  disable: {
    title: 'access.totp.disableAsk',
    text: 'access.totp.disableText',
    answer: 'access.totp.disable',
  },
} as const;

/** Asks for password and code before the second factor is renewed or turned off. */
export function ProveTotp({
  act,
  onClose,
  onDone,
}: {
  act: TotpAct;
  onClose: () => void;
  onDone: (recoveryCodes: readonly string[] | null) => void;
}) {
  const { t } = useI18n();
  const { title, text, answer } = words[act];
  const send = async (data: FormData) => {
    const proof = { password: passwordOf(data, 'body.password'), code: codeOf(data, 'body.code') };
    if (act === 'disable') {
      await sendJson('POST', '/account/totp/disable', proof);
      onDone(null);
    } else {
      const path = '/account/totp/recovery-codes';
      onDone((await sendJson<Renewed>('POST', path, proof)).recoveryCodes);
    }
  };
  return (
    <Dialog title={t(title)} onClose={onClose}>
      <p>{t(text)}</p>
      <Form
        label={t(title)}
        onSend={send}
        actions={
          <>
            <SubmitButton>{t(answer)}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <TextField
          name="body.password"
          label={t('access.password')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
        />
        <CodeField name="body.code" mayRecover />
      </Form>
    </Dialog>
  );
}
