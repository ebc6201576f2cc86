import { useState } from 'react';
import { Link } from 'wouter';
import type * as z from 'zod/mini';
import { linkTokenOf } from '#client/features/account/link-token.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Form, passwordOf } from '#client/ui/form/form.tsx';
import { NewPasswordField } from '#client/ui/form/new-password-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { useResetLinkResponse } from '#shared/contracts/session.ts';

type Used = z.infer<typeof useResetLinkResponse>;

/** Sets a password by a one-time link that an administrator handed over. */
export function ResetPasswordPage() {
  const { t } = useI18n();
  const token = linkTokenOf(location.hash);
  const [username, setUsername] = useState<string | null>(null);
  const send = async (data: FormData) => {
    const password = passwordOf(data, 'body.password');
    const used = await sendJson<Used>('POST', '/session/reset', { token, password });
    setUsername(used.username);
  };
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('access.reset.title') }]} />
      <PageTitle name={t('access.reset.title')} lede={token && t('access.reset.lede')} />
      {username !== null ? (
        <p role="status">
          {t('access.reset.done', { username })} <Link href="/sign-in">{t('common.signIn')}</Link>
        </p>
      ) : token === null ? (
        <Empty title={t('access.link.incomplete')}>{t('access.link.incompleteMore')}</Empty>
      ) : (
        <Form
          label={t('access.reset.title')}
          onSend={send}
          actions={<SubmitButton>{t('access.reset.save')}</SubmitButton>}
        >
          <NewPasswordField name="body.password" ownNames={[]} />
        </Form>
      )}
    </>
  );
}
