import { useState } from 'react';
import type * as z from 'zod/mini';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { createTokenResponse } from '#shared/contracts/accounts.ts';

type Created = z.infer<typeof createTokenResponse>;

const lifetimes = [30, 90, 180, 365] as const;

export function CreateToken({ onMade }: { onMade: (secret: string) => void }) {
  const { t } = useI18n();
  const [made, setMade] = useState(0);
  const send = async (data: FormData) => {
    const { secret } = await sendJson<Created>('POST', '/account/tokens', {
      name: textOf(data, 'body.name'),
      days: Number(textOf(data, 'body.days')),
    });
    setMade(made + 1);
    onMade(secret);
  };
  return (
    <details>
      <summary>{t('access.tokens.new')}</summary>
      <Form
        key={made}
        label={t('access.tokens.new')}
        onSend={send}
        actions={<SubmitButton isMain={false}>{t('access.tokens.create')}</SubmitButton>}
      >
        <TextField
          name="body.name"
          label={t('access.tokens.name')}
          hint={t('access.tokens.nameHint')}
          maxLength={80}
          required
        />
        <SelectField name="body.days" label={t('access.tokens.lifetime')} defaultValue="90">
          {lifetimes.map((days) => (
            <option key={days} value={days}>
              {t('access.days', { count: days })}
            </option>
          ))}
        </SelectField>
      </Form>
    </details>
  );
}
