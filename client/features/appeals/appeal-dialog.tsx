import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { evidenceQuery } from '#client/lib/api/evidence-query.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { refreshCycle } from '#client/lib/cycles/cycle-queries.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { FieldGroup } from '#client/ui/form/field-group.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { OpenAppealBody, OwnResultResponse } from '#shared/contracts/appeals.ts';
import { formatDate } from '#shared/format/dates.ts';

/** Appeals against the verdict on one indicator: why, and by which documents of the department. */
export function AppealDialog({
  result,
  answer,
  onClose,
}: {
  result: OwnResultResponse;
  answer: OwnResultResponse['answers'][number];
  onClose: () => void;
}) {
  const { t, text, language } = useI18n();
  const client = useQueryClient();
  const cycle = result.cycle.code;
  const department = result.department.code;
  const documents = useQuery(evidenceQuery(department)).data?.evidence ?? [];

  const send = async (data: FormData) => {
    const chosen = data.getAll('body.evidence');
    const body: OpenAppealBody = {
      indicator: answer.code,
      reason: textOf(data, 'body.reason'),
      evidence: documents
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, revision }) => ({ id, revision })),
    };
    try {
      await sendJson('POST', `${submissionPath(cycle, department)}/appeals`, body);
    } finally {
      await refreshCycle(client, cycle);
    }
    onClose();
  };

  return (
    <Dialog title={t('appeal.open.title', { indicator: answer.code })} onClose={onClose}>
      <p>{text(answer.title)}</p>
      <Form
        onSend={send}
        actions={
          <>
            <SubmitButton>{t('appeal.open.act')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <ReasonField label={t('appeal.open.reason')} hint={t('appeal.open.reason.hint')} isFirst />
        {documents.length > 0 && (
          <FieldGroup
            name="body.evidence"
            legend={t('appeal.open.evidence')}
            hint={t('appeal.open.evidence.hint')}
          >
            {documents.slice(0, 20).map(({ id, name, effectiveOn }) => (
              <CheckField
                key={id}
                name="body.evidence"
                value={id}
                label={<bdi>{name}</bdi>}
                hint={formatDate(new Date(effectiveOn), language)}
              />
            ))}
          </FieldGroup>
        )}
      </Form>
    </Dialog>
  );
}
