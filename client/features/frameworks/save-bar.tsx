import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { draftPath } from '#client/lib/api/framework-queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import type { DraftStatus, FrameworkEditDto } from '#shared/contracts/framework-drafts.ts';
import styles from './save-bar.module.css';
import type { DraftEdit } from './use-draft-edit.ts';

/** How much is not saved yet, and the way to save it. Stays in sight while one edits. */
export function SaveBar({ draft, edit }: { draft: DraftStatus; edit: DraftEdit }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { act, failure, isBusy } = useAct();
  if (edit.count === 0 && !failure) return null;
  const save = () =>
    act(async () => {
      const body = { edit: edit.edit as FrameworkEditDto };
      await sendJson('PATCH', draftPath(draft.id, draft.version), body, draft.revision);
      edit.clear();
      await client.invalidateQueries();
    });
  return (
    <div className={styles['bar']}>
      {failure && <FailureNote failure={failure} />}
      <p role="status">{t('framework.save.unsaved', { count: edit.count })}</p>
      <button type="button" className="btn main" aria-disabled={isBusy} onClick={save}>
        {t('framework.save')}
      </button>
      <button type="button" className="btn" onClick={edit.clear}>
        {t('framework.save.discard')}
      </button>
    </div>
  );
}
