import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { cyclePath, refreshCycle } from '#client/lib/cycles/cycle-queries.ts';
import { endOfDay, fromLocalInput } from '#client/lib/cycles/local-moment.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { MomentField } from '#client/ui/form/moment-field.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { Note } from '#client/ui/note.tsx';
import type { CompletenessResponse } from '#shared/contracts/completeness.ts';
import type { MoveCycleBody } from '#shared/contracts/cycles.ts';
import type { MoveTarget } from './move-section.tsx';

const words = {
  open: { title: 'cycle.move.open.title', text: 'cycle.move.open.text', act: 'cycle.move.open' },
  review: {
    title: 'cycle.move.review.title',
    text: 'cycle.move.review.text',
    act: 'cycle.move.review',
  },
  preliminary: {
    title: 'cycle.move.preliminary.title',
    text: 'cycle.move.preliminary.text',
    act: 'cycle.move.preliminary',
  },
} as const;

/** Asks before a quarter is moved on, for what the next state needs; what blocks it needs a reason to go on. */
export function MoveCycleDialog({
  completeness,
  to,
  onClose,
}: {
  completeness: CompletenessResponse;
  to: MoveTarget;
  onClose: () => void;
}) {
  const { t, quarter } = useI18n();
  const client = useQueryClient();
  const { code, blockers, now, dueAt, signOff } = completeness;
  const isBlocked = blockers.some(({ severity }) => severity === 'block');
  const returned = completeness.rows
    .filter(({ state }) => state === 'returned')
    .flatMap(({ cells }) => cells)
    .reduce((sum, cell) => sum + cell.returned, 0);
  const { title, text, act } = words[to];

  const send = async (data: FormData) => {
    const reason = textOf(data, 'body.reason');
    const moment = (name: string) => fromLocalInput(textOf(data, name));
    const [due, until] = [moment('body.dueAt'), moment('body.appealsUntil')];
    const body: MoveCycleBody = {
      to,
      ...(reason && { reason }),
      ...(due !== null && { dueAt: due }),
      ...(to === 'open' && { signOff: data.has('body.signOff') }),
      ...(until !== null && { appealsUntil: until }),
      ...(isBlocked && { anyway: true }),
    };
    try {
      await sendJson('POST', `${cyclePath(code)}/transitions`, body);
    } finally {
      await refreshCycle(client, code);
    }
    onClose();
  };

  return (
    <Dialog title={t(title, { cycle: quarter(code) })} onClose={onClose}>
      <p>{t(text)}</p>
      <Form
        onSend={send}
        actions={
          <>
            <SubmitButton>{t(isBlocked ? 'cycle.move.anyway' : act)}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        {isBlocked && (
          <Note tone="warn" title={t('cycle.move.blocked')}>
            <p>{t('cycle.move.blocked.text')}</p>
            {to === 'preliminary' && returned > 0 && (
              <p>{t('cycle.move.returned', { count: returned })}</p>
            )}
          </Note>
        )}
        {to === 'open' && (
          <>
            <MomentField
              name="body.dueAt"
              label={t('cycle.dueAt')}
              hint={t('cycle.dueAt.hint')}
              value={dueAt ? new Date(dueAt) : endOfDay(now, 30)}
            />
            <CheckField
              name="body.signOff"
              label={t('cycle.signOff')}
              hint={t('cycle.signOff.hint')}
              defaultChecked={signOff}
            />
          </>
        )}
        {to === 'preliminary' && (
          <MomentField
            name="body.appealsUntil"
            label={t('cycle.appealsUntil')}
            hint={t('cycle.appealsUntil.hint')}
            value={endOfDay(now, 10)}
          />
        )}
        {isBlocked && <ReasonField label={t('cycle.reason')} hint={t('cycle.reason.hint')} />}
      </Form>
    </Dialog>
  );
}
