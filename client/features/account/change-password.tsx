import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { openSessionsQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Form, passwordOf } from '#client/ui/form/form.tsx';
import { NewPasswordField } from '#client/ui/form/new-password-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { Section } from '#client/ui/section.tsx';
import type { SessionUser } from '#shared/contracts/session.ts';

/** A new password; the other sessions end with the old one. */
export function ChangePassword({ user }: { user: SessionUser }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [changes, setChanges] = useState(0);

  const send = async (data: FormData) => {
    await sendJson('PUT', '/account/password', {
      current: passwordOf(data, 'body.current'),
      next: passwordOf(data, 'body.next'),
    });
    setChanges(changes + 1);
    await client.invalidateQueries(openSessionsQuery());
  };

  return (
    <Section title={t('access.password.title')} lede={t('access.password.lede')}>
      <Form
        // A form that did its work starts empty.
        key={changes}
        label={t('access.password.title')}
        onSend={send}
        actions={<SubmitButton isMain={false}>{t('access.password.change')}</SubmitButton>}
      >
        {/* Password managers want to know whose password it is. */}
        <input hidden readOnly autoComplete="username" value={user.username} />
        <TextField
          name="body.current"
          label={t('access.password.current')}
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
        />
        <NewPasswordField
          name="body.next"
          ownNames={[user.username, user.name.ar, user.name.en, user.email ?? '']}
        />
      </Form>
      <p role="status">{changes > 0 && t('access.password.changed')}</p>
    </Section>
  );
}
