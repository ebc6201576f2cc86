import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { cyclePath, refreshCycle } from '#client/lib/cycles/cycle-queries.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { CompletenessResponse } from '#shared/contracts/completeness.ts';
import type { SignOffBody } from '#shared/contracts/cycles.ts';
import styles from './cycles.module.css';

/** Whether heads sign off, and changing it while departments still write. */
export function SignOffSection({
  completeness: { code, signOff },
}: {
  completeness: CompletenessResponse;
}) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const act = t(signOff ? 'cycle.signOff.stop' : 'cycle.signOff.ask');
  const close = () => setAsked(false);
  const send = async (data: FormData) => {
    const body: SignOffBody = { signOff: !signOff, reason: textOf(data, 'body.reason') };
    await sendJson('PUT', `${cyclePath(code)}/sign-off`, body);
    await refreshCycle(client, code);
    close();
  };
  return (
    <>
      <p className={`small quiet ${styles['aside']}`}>
        {t(signOff ? 'cycle.signOff.on' : 'cycle.signOff.off')}{' '}
        <button type="button" className="link no-print" onClick={() => setAsked(true)}>
          {act}
        </button>
      </p>
      {isAsked && (
        <Dialog
          title={t(signOff ? 'cycle.signOff.stop.title' : 'cycle.signOff.ask.title')}
          onClose={close}
        >
          <p>{t(signOff ? 'cycle.signOff.stop.text' : 'cycle.signOff.ask.text')}</p>
          <Form
            onSend={send}
            actions={
              <>
                <SubmitButton>{act}</SubmitButton>
                <button type="button" className="btn" onClick={close}>
                  {t('common.cancel')}
                </button>
              </>
            }
          >
            <ReasonField label={t('cycle.reason')} hint={t('cycle.reason.hint')} />
          </Form>
        </Dialog>
      )}
    </>
  );
}
