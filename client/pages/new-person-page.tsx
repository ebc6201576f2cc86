import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { Link } from 'wouter';
import { PersonForm } from '#client/features/people/person-form.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { accountsQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { OneTimeLink } from '#client/ui/form/one-time-link.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { CreateAccountRequest, createAccountResponse } from '#shared/contracts/accounts.ts';

type Created = z.infer<typeof createAccountResponse>;

export function NewPersonPage() {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('admin.people.add')} roles={['admin']}>
      {() => <NewPerson />}
    </OnlyFor>
  );
}

function NewPerson() {
  const { t, text } = useI18n();
  const client = useQueryClient();
  const [created, setCreated] = useState<Created | null>(null);
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.people'), href: '/admin/people' },
          { name: t('admin.people.add') },
        ]}
      />
      <PageTitle name={t('admin.people.add')} lede={!created && t('admin.person.newLede')} />
      {created ? (
        <div className="measure">
          <p role="status">{t('admin.person.created', { name: text(created.account.name) })}</p>
          <OneTimeLink link={created.link} />
          <p>
            <Link href="/admin/people">{t('admin.person.back')}</Link>
          </p>
        </div>
      ) : (
        <PersonForm
          label={t('admin.people.add')}
          onSend={async ({ username, name, email, memberOf, roles }) => {
            const request: CreateAccountRequest = { username, name, email, memberOf, roles };
            setCreated(await sendJson<Created>('POST', '/accounts', request));
            await client.invalidateQueries(accountsQuery());
          }}
          actions={
            <>
              <SubmitButton>{t('admin.people.add')}</SubmitButton>
              <Link className="btn" href="/admin/people">
                {t('common.cancel')}
              </Link>
            </>
          }
        />
      )}
    </>
  );
}
