import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { mailSettingsQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import type { MailSettings as Settings, MailSettingsResponse } from '#shared/contracts/notices.ts';

/** Whether notices come by mail too, and in which language. */
export function MailSettings() {
  const { t } = useI18n();
  const query = useQuery(mailSettingsQuery());
  return (
    <Section title={t('access.mail.title')} lede={t('access.mail.lede')}>
      <Loaded query={query} what={t('access.mail.title')}>
        {(settings) => <MailForm settings={settings} />}
      </Loaded>
    </Section>
  );
}

function MailForm({ settings }: { settings: MailSettingsResponse }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  if (!settings.sends) return <p className="quiet">{t('access.mail.noServer')}</p>;
  if (settings.address === null) return <p className="quiet">{t('access.mail.noAddress')}</p>;

  const send = async (data: FormData) => {
    const wish: Settings = {
      wanted: data.get('wanted') !== null,
      language: textOf(data, 'body.language') === 'en' ? 'en' : 'ar',
    };
    const stored = await sendJson<MailSettingsResponse>('PUT', '/account/mail', wish);
    client.setQueryData(mailSettingsQuery().queryKey, stored);
    setSaved(true);
  };

  return (
    <>
      <Form
        label={t('access.mail.title')}
        onSend={send}
        actions={<SubmitButton isMain={false}>{t('access.mail.save')}</SubmitButton>}
      >
        <CheckField
          name="wanted"
          label={t('access.mail.wanted', { address: settings.address })}
          defaultChecked={settings.wanted}
          onChange={() => setSaved(false)}
        />
        <SelectField
          name="body.language"
          label={t('access.mail.language')}
          defaultValue={settings.language}
          onChange={() => setSaved(false)}
        >
          <option value="ar" lang="ar">
            العربية
          </option>
          <option value="en" lang="en">
            English
          </option>
        </SelectField>
      </Form>
      <p role="status">{isSaved && t('access.mail.saved')}</p>
    </>
  );
}
