import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { ReasonField } from '#client/ui/form/reason-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type {
  PublicationPreview,
  PublicationRef,
  PublishBody,
} from '#shared/contracts/publications.ts';

/** Asks before a publication is written: it stays for ever. Only what was previewed is published. */
export function PublishDialog({
  preview,
  onClose,
}: {
  preview: PublicationPreview;
  onClose: () => void;
}) {
  const { t, quarter, number } = useI18n();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { cycle, revision, basis, needsReason, ranked } = preview;
  const isRevision = revision > 1;

  const send = async (data: FormData) => {
    const reason = textOf(data, 'body.reason');
    const body: PublishBody = { basis, ...(reason && { reason }) };
    try {
      const written = await sendJson<PublicationRef>(
        'POST',
        `/cycles/${encodeURIComponent(cycle)}/publications`,
        body,
      );
      // Rankings, trends and lists speak of it from now on.
      await client.invalidateQueries();
      navigate(`/publications/${written.number}`);
    } catch (error) {
      await client.invalidateQueries();
      throw error;
    }
  };

  return (
    <Dialog
      title={
        isRevision
          ? t('publication.publish.revisionTitle', {
              cycle: quarter(cycle),
              revision: number(revision),
            })
          : t('publication.publish.title', { cycle: quarter(cycle) })
      }
      onClose={onClose}
    >
      <p>{t('publication.publish.text', { count: ranked })}</p>
      <Form
        onSend={send}
        actions={
          <>
            <SubmitButton>
              {isRevision
                ? t('publication.publish.revision', { revision: number(revision) })
                : t('publication.publish.act')}
            </SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        {needsReason && (
          <ReasonField
            label={t('publication.publish.reason')}
            hint={t(
              isRevision
                ? 'publication.publish.reason.revision'
                : 'publication.publish.reason.open',
            )}
            isFirst
          />
        )}
      </Form>
    </Dialog>
  );
}
