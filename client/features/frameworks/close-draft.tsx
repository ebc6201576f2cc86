import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { draftPath } from '#client/lib/api/framework-queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { DraftStatus } from '#shared/contracts/framework-drafts.ts';
import { ReasonField } from './reason-field.tsx';

const words = {
  publish: {
    ask: 'framework.publish.ask',
    text: 'framework.publish.text',
    answer: 'framework.publish',
  },
  withdraw: {
    ask: 'framework.withdraw.ask',
    text: 'framework.withdraw.text',
    answer: 'framework.withdraw',
  },
} as const;

/** The end of a draft: published for good, or given up. */
export function CloseDraft({
  draft,
  act,
  onClose,
}: {
  draft: DraftStatus;
  act: keyof typeof words;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const [, go] = useLocation();
  const client = useQueryClient();
  const { ask, text, answer } = words[act];
  return (
    <Dialog title={t(ask, { version: draft.version })} onClose={onClose}>
      <p>{t(text)}</p>
      <Form
        label={t(ask, { version: draft.version })}
        onSend={async (data) => {
          const path = `${draftPath(draft.id, draft.version)}/${act}`;
          await sendJson('POST', path, { reason: textOf(data, 'body.reason') }, draft.revision);
          await client.invalidateQueries();
          go('/framework/versions');
        }}
        actions={
          <>
            <SubmitButton>{t(answer)}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <ReasonField name="body.reason" />
      </Form>
    </Dialog>
  );
}
