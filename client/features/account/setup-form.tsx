import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Form, passwordOf, textOf } from '#client/ui/form/form.tsx';
import { NewPasswordField } from '#client/ui/form/new-password-field.tsx';
import { PersonFields } from '#client/ui/form/person-fields.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { SetupRequest } from '#shared/contracts/session.ts';

/** The first administrator: who it is, and the password. */
export function SetupForm({ token, onDone }: { token: string; onDone: () => Promise<void> }) {
  const { t } = useI18n();
  const [names, setNames] = useState<readonly string[]>([]);
  const send = async (data: FormData) => {
    const request: SetupRequest = {
      token,
      username: textOf(data, 'body.username').toLowerCase(),
      name: { ar: textOf(data, 'body.name.ar'), en: textOf(data, 'body.name.en') },
      email: textOf(data, 'body.email') || null,
      password: passwordOf(data, 'body.password'),
    };
    await sendJson('POST', '/setup', request);
    await onDone();
  };
  return (
    <div
      onChange={(event) => {
        const form = (event.target as HTMLInputElement).form;
        if (!form) return;
        const data = new FormData(form);
        setNames(['username', 'name.ar', 'name.en', 'email'].map((n) => textOf(data, `body.${n}`)));
      }}
    >
      <Form
        label={t('access.setup.title')}
        onSend={send}
        actions={<SubmitButton>{t('access.setup.save')}</SubmitButton>}
      >
        <PersonFields hasUsername />
        <NewPasswordField name="body.password" ownNames={names} />
      </Form>
    </div>
  );
}
