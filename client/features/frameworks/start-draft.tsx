import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { nextVersion } from '#client/lib/method/next-version.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import type {
  DraftStatus,
  FrameworksResponse,
  StartDraftBody,
} from '#shared/contracts/framework-drafts.ts';
import { ReasonField } from './reason-field.tsx';

/** Begins a draft from a published version, and goes to it. */
export function StartDraft({
  versions,
  onClose,
}: {
  versions: FrameworksResponse['versions'];
  onClose: () => void;
}) {
  const { t, text } = useI18n();
  const [, go] = useLocation();
  const client = useQueryClient();
  const newest = versions[0];
  return (
    <Dialog title={t('framework.start.ask')} onClose={onClose}>
      <p>{t('framework.start.lede')}</p>
      <Form
        label={t('framework.start.ask')}
        onSend={async (data) => {
          const [id = '', from = ''] = textOf(data, 'body.from').split(' ');
          const body: StartDraftBody = {
            from,
            version: textOf(data, 'body.version'),
            reason: textOf(data, 'body.reason'),
          };
          const draft = await sendJson<DraftStatus>('POST', `/frameworks/${id}/drafts`, body);
          await client.invalidateQueries();
          go(`/framework/draft?framework=${draft.id}&version=${draft.version}`);
        }}
        actions={
          <>
            <SubmitButton>{t('framework.start')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <SelectField name="body.from" label={t('framework.start.from')}>
          {versions.map(({ id, version, title, sha256 }) => (
            <option key={sha256} value={`${id} ${version}`}>
              {`${text(title)} ${version}`}
            </option>
          ))}
        </SelectField>
        <TextField
          name="body.version"
          label={t('framework.start.version')}
          dir="ltr"
          inputMode="decimal"
          defaultValue={newest ? nextVersion(newest.version) : '1.0'}
          required
        />
        <ReasonField name="body.reason" />
      </Form>
    </Dialog>
  );
}
