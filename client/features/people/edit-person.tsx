import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { accountsQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { Section } from '#client/ui/section.tsx';
import type { AccountDto, UpdateAccountRequest } from '#shared/contracts/accounts.ts';
import { PersonForm } from './person-form.tsx';

/** Name, address, roles and departments of somebody who is there. */
export function EditPerson({ account, isOwn }: { account: AccountDto; isOwn: boolean }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  return (
    <Section title={t('admin.person.edit')} isFirst>
      <PersonForm
        // A change, also by somebody else, starts the form anew.
        key={account.version}
        person={account}
        areRolesFixed={isOwn}
        label={t('admin.person.edit')}
        onSend={async ({ name, email, roles, memberOf, reason }) => {
          const request: UpdateAccountRequest = {
            version: account.version,
            name,
            email,
            memberOf,
            ...(!isOwn && { roles }),
            ...(reason !== '' && { reason }),
          };
          await sendJson('PATCH', `/accounts/${encodeURIComponent(account.username)}`, request);
          setSaved(true);
          await client.invalidateQueries(accountsQuery());
        }}
        extra={
          <TextField
            name="body.reason"
            label={t('admin.person.reason')}
            hint={t('admin.person.reasonHint')}
            maxLength={500}
          />
        }
        actions={<SubmitButton>{t('admin.person.save')}</SubmitButton>}
      />
      <p role="status">{isSaved && t('admin.person.saved')}</p>
    </Section>
  );
}
