import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { refreshCycle } from '#client/lib/cycles/cycle-queries.ts';
import { endOfDay, fromLocalInput } from '#client/lib/cycles/local-moment.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { MomentField } from '#client/ui/form/moment-field.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { ExtendSubmissionBody } from '#shared/contracts/submissions.ts';
import type { MatrixRow } from './matrix-section.tsx';

/** Asks until when a department gets more time, and why; the original date is kept. */
export function ExtendDialog({
  cycle,
  row: { department, dueAt, originalDueAt },
  now,
  onClose,
}: {
  cycle: string;
  row: MatrixRow;
  now: string;
  onClose: () => void;
}) {
  const { t, text, language } = useI18n();
  const client = useQueryClient();
  const from = dueAt !== null && dueAt > now ? dueAt : now;
  const send = async (data: FormData) => {
    const body: ExtendSubmissionBody = {
      dueAt: fromLocalInput(textOf(data, 'body.dueAt')) ?? now,
      reason: textOf(data, 'body.reason'),
    };
    await sendJson('POST', `${submissionPath(cycle, department.code)}/extension`, body);
    await refreshCycle(client, cycle);
    onClose();
  };
  return (
    <Dialog
      title={t('cycle.extend.title', { department: text(department.name) })}
      onClose={onClose}
    >
      {originalDueAt && (
        <p>{t('cycle.extend.original', { date: formatMoment(originalDueAt, language) })}</p>
      )}
      <Form
        onSend={send}
        actions={
          <>
            <SubmitButton>{t('cycle.extend.act')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <MomentField name="body.dueAt" label={t('cycle.extend.until')} value={endOfDay(from, 7)} />
        <ReasonField label={t('cycle.reason')} hint={t('cycle.extend.reason')} />
      </Form>
    </Dialog>
  );
}
