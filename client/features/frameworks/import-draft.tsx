import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { sendFile } from '#client/lib/api/send-file.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { FileInput } from '#client/ui/form/file-input.tsx';
import { FormField } from '#client/ui/form/form-field.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { DraftStatus } from '#shared/contracts/framework-drafts.ts';
import { ReasonField } from './reason-field.tsx';

/** A draft from a whole file; with `revision` the file takes the place of an open draft's content. */
export function ImportDraft({ revision, onClose }: { revision?: number; onClose: () => void }) {
  const { t } = useI18n();
  const [, go] = useLocation();
  const client = useQueryClient();
  return (
    <Dialog title={t('framework.import.ask')} onClose={onClose}>
      <p>{t(revision === undefined ? 'framework.import.lede' : 'framework.import.replaces')}</p>
      <Form
        label={t('framework.import.ask')}
        onSend={async (data) => {
          const file = data.get('file');
          if (!(file instanceof File)) return;
          const params = {
            reason: textOf(data, 'query.reason'),
            ...(revision !== undefined && { revision: String(revision) }),
          };
          const draft = await sendFile<DraftStatus>('/frameworks/import', file, params).catch(
            withPlaces,
          );
          await client.invalidateQueries();
          onClose();
          go(`/framework/draft?framework=${draft.id}&version=${draft.version}`);
        }}
        actions={
          <>
            <SubmitButton>{t('framework.import')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <FormField
          name="file"
          label={t('framework.import.file')}
          hint={t('framework.import.fileHint')}
        >
          {(control) => <FileInput accept=".json,.xlsx" required {...control} />}
        </FormField>
        <ReasonField name="query.reason" />
      </Form>
    </Dialog>
  );
}

/** What is wrong with a file is told by its place in the file: there is no field of the form that it belongs to. */
function withPlaces(error: unknown): never {
  if (!(error instanceof ApiError)) throw error;
  const issues = error.issues.map((issue) => ({
    ...issue,
    message: issue.path === '' ? issue.message : `${issue.path}: ${issue.message}`,
  }));
  const { title, requestId } = error;
  throw new ApiError(error.status, error.code, { title, requestId, issues });
}
