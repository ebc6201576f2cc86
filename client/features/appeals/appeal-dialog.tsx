import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { evidenceQuery } from '#client/lib/api/evidence-query.ts';
import { refreshCycle } from '#client/lib/cycles/cycle-queries.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { FilePanel } from '#client/ui/evidence/file-panel.tsx';
import { UploadRow } from '#client/ui/evidence/upload-row.tsx';
import answer from '#client/ui/answer/answer.module.css';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { FieldGroup } from '#client/ui/form/field-group.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { OpenAppealBody, OwnResultResponse } from '#shared/contracts/appeals.ts';
import { formatDate } from '#shared/format/dates.ts';
import { useDocuments } from './use-documents.ts';

/** Appeals against the verdict on one indicator: why, and by which documents, sent now or before. */
export function AppealDialog({
  result,
  answer: { code, title },
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
  const [isAdding, setAdding] = useState(false);
  const { documents, added, uploads, add, cancel, whenSent } = useDocuments({
    ...{ user: '', cycle, department, indicator: code },
  });

  const send = async (data: FormData) => {
    await whenSent();
    const known = client.getQueryData(evidenceQuery(department).queryKey)?.evidence ?? [];
    // What arrived while this was waiting is part of the appeal, though it was no box to tick when it was sent.
    const unseen = known.filter(({ id }) => !documents.some((each) => each.id === id));
    const chosen = data.getAll('body.evidence');
    const body: OpenAppealBody = {
      indicator: code,
      reason: textOf(data, 'body.reason'),
      evidence: [...documents.filter(({ id }) => chosen.includes(id)), ...unseen].map(
        ({ id, revision }) => ({ id, revision }),
      ),
    };
    try {
      await sendJson('POST', `${submissionPath(cycle, department)}/appeals`, body);
    } finally {
      await refreshCycle(client, cycle);
    }
    onClose();
  };

  return (
    <Dialog title={t('appeal.open.title', { indicator: code })} onClose={onClose}>
      <p>{text(title)}</p>
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
        <FieldGroup
          name="body.evidence"
          legend={t('appeal.open.evidence')}
          hint={documents.length > 0 && t('appeal.open.evidence.hint')}
        >
          {documents.slice(0, 20).map(({ id, name, effectiveOn }) => (
            <CheckField
              key={id}
              name="body.evidence"
              value={id}
              defaultChecked={added.includes(id)}
              label={<bdi>{name}</bdi>}
              hint={formatDate(new Date(effectiveOn), language)}
            />
          ))}
        </FieldGroup>
        {uploads.length > 0 && (
          <ul className={answer['files']}>
            {uploads.map((upload) => (
              <UploadRow key={upload.id} upload={upload} isHeld={false} onCancel={cancel} />
            ))}
          </ul>
        )}
        {isAdding ? (
          <FilePanel newer={null} onFile={add} onClose={() => setAdding(false)} />
        ) : (
          <p>
            <SmallButton onClick={() => setAdding(true)}>{t('evidence.add')}</SmallButton>
          </p>
        )}
      </Form>
    </Dialog>
  );
}
