import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { CodeField, codeOf } from '#client/ui/form/code-field.tsx';
import { Form, passwordOf, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { SignInRequest } from '#shared/contracts/session.ts';

/** User name and password; then, where the account has one, the code of its authenticator. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { t } = useI18n();
  /** Whose password was right while the code is still to come. */
  const [known, setKnown] = useState<string | null>(null);

  const send = async (data: FormData) => {
    const username = textOf(data, 'body.username');
    const request: SignInRequest = {
      username,
      password: passwordOf(data, 'body.password'),
      ...(known !== null && { totp: codeOf(data, 'body.totp') }),
    };
    try {
      await sendJson('POST', '/session', request);
    } catch (error) {
      const code = error instanceof ApiError ? error.code : '';
      if (code === 'session.wrong_credentials') setKnown(null);
      if (code !== 'session.totp_needed') throw error;
      setKnown(username);
      return;
    }
    await onSignedIn();
  };

  return (
    <Form
      label={t('common.signIn')}
      onSend={send}
      actions={
        <>
          <SubmitButton>{t('common.signIn')}</SubmitButton>
          {known !== null && (
            <button type="button" className="btn" onClick={() => setKnown(null)}>
              {t('access.signIn.other')}
            </button>
          )}
        </>
      }
    >
      {/* Kept in the form while the code is typed: both are sent again with it. */}
      <div hidden={known !== null}>
        <TextField
          name="body.username"
          label={t('access.username')}
          dir="ltr"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </div>
      <div hidden={known !== null}>
        <TextField
          name="body.password"
          label={t('access.password')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
        />
      </div>
      {known !== null && (
        <>
          <p>{t('access.signIn.codeFor', { username: known })}</p>
          <CodeField name="body.totp" mayRecover autoFocus />
        </>
      )}
    </Form>
  );
}
