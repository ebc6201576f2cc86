import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { parseNumber } from '#shared/domain/answers/parse-number.ts';

/** What is sent; a text that is no number is the server's to refuse, in its words. */
export interface NewTarget {
  readonly value: number | string | null;
  readonly reason: string;
}

/** Sets a target or withdraws the one that was set here, with a reason. */
export function TargetForm({
  own,
  decimals,
  onSend,
  onClose,
}: {
  own: number | null;
  decimals: number;
  onSend: (next: NewTarget) => Promise<void>;
  onClose: () => void;
}) {
  const { t, number } = useI18n();
  const [isWithdrawn, setWithdrawn] = useState(false);

  const valueOf = (data: FormData) => {
    const typed = textOf(data, 'body.value');
    const parsed = parseNumber(typed);
    return parsed.ok ? parsed.value : typed;
  };
  const send = (data: FormData) =>
    onSend({ value: isWithdrawn ? null : valueOf(data), reason: textOf(data, 'body.reason') });

  return (
    <Form
      label={t('target.value')}
      onSend={send}
      actions={
        <>
          <SubmitButton>{t('target.save')}</SubmitButton>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </>
      }
    >
      {!isWithdrawn && (
        <TextField
          name="body.value"
          label={t('target.value')}
          hint={t('target.value.hint')}
          inputMode="decimal"
          dir="ltr"
          maxLength={12}
          defaultValue={own === null ? '' : number(own, 0, decimals)}
          required
        />
      )}
      {own !== null && (
        <CheckField
          label={t('target.withdraw')}
          hint={t('target.withdraw.hint')}
          checked={isWithdrawn}
          onChange={(event) => setWithdrawn(event.currentTarget.checked)}
        />
      )}
      <ReasonField label={t('target.reason')} hint={t('target.reason.hint')} />
    </Form>
  );
}
