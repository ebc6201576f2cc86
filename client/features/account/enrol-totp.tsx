import { lazy, Suspense, useState } from 'react';
import type * as z from 'zod/mini';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { CodeField, codeOf } from '#client/ui/form/code-field.tsx';
import { Form, passwordOf } from '#client/ui/form/form.tsx';
import { SecretText } from '#client/ui/form/secret-text.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { enrolTotpResponse, recoveryCodesResponse } from '#shared/contracts/accounts.ts';
import type { SessionUser } from '#shared/contracts/session.ts';
import styles from './enrol-totp.module.css';

type Secret = z.infer<typeof enrolTotpResponse>;
type Confirmed = z.infer<typeof recoveryCodesResponse>;

const QrCode = lazy(() => import('./qr-code.tsx').then((m) => ({ default: m.QrCode })));

/** Password, then the secret for the authenticator, then a code that proves it arrived there. */
export function EnrolTotp({
  user,
  onConfirmed,
}: {
  user: SessionUser;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
}) {
  const { t } = useI18n();
  const [secret, setSecret] = useState<Secret | null>(null);

  const begin = async (data: FormData) => {
    const password = passwordOf(data, 'body.password');
    setSecret(await sendJson<Secret>('POST', '/account/totp/enrol', { password }));
  };
  const confirm = async (data: FormData) => {
    const code = codeOf(data, 'body.code');
    const { recoveryCodes } = await sendJson<Confirmed>('POST', '/account/totp/confirm', { code });
    onConfirmed(recoveryCodes);
  };

  if (!secret) {
    return (
      <Form
        key="begin"
        label={t('access.totp.title')}
        onSend={begin}
        actions={<SubmitButton isMain={false}>{t('access.totp.enrol')}</SubmitButton>}
      >
        <input hidden readOnly autoComplete="username" value={user.username} />
        <TextField
          name="body.password"
          label={t('access.password')}
          hint={t('access.totp.passwordHint')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
        />
      </Form>
    );
  }
  return (
    <Form
      key="confirm"
      label={t('access.totp.title')}
      onSend={confirm}
      actions={
        <>
          <SubmitButton>{t('access.totp.confirm')}</SubmitButton>
          <button type="button" className="btn" onClick={() => setSecret(null)}>
            {t('common.cancel')}
          </button>
        </>
      }
    >
      <p>{t('access.totp.scan')}</p>
      <div className={styles['secret']}>
        <Suspense fallback={<div className={styles['qr']} />}>
          <QrCode text={secret.uri} label={t('access.totp.qr')} />
        </Suspense>
        <div>
          <SecretText label={t('access.totp.secret')} text={inGroups(secret.secret)} />
          <p className="small">
            <a href={secret.uri}>{t('access.totp.open')}</a>
          </p>
        </div>
      </div>
      <CodeField name="body.code" />
    </Form>
  );
}

/** Four letters at a time are easier to type. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
