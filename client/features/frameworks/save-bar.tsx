import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { draftPath } from '#client/lib/api/framework-queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import type { DraftStatus } from '#shared/contracts/framework-drafts.ts';
import type { DraftWork } from './draft/use-draft-work.ts';
import styles from './save-bar.module.css';

/** How much is not saved yet, the way back and the way to save it. Stays in sight while one edits. */
export function SaveBar({ draft, work }: { draft: DraftStatus; work: DraftWork }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { act, failure, isBusy } = useAct();
  if (!work.mayUndo && !failure) return null;
  const unformed = work.findings.form.length;
  const isStopped = unformed > 0 || work.isBehind;
  const save = () =>
    act(async () => {
      const path = draftPath(draft.id, draft.version);
      try {
        const { revision } = await sendJson<DraftStatus>(
          'PATCH',
          path,
          { edit: work.edit },
          work.revision,
        );
        work.saved(revision);
      } catch (error) {
        // Somebody was faster: what they saved comes, and the page shows both.
        const isLate = error instanceof ApiError && error.status === 412;
        if (!isLate) throw error;
        await client.invalidateQueries();
        return;
      }
      await client.invalidateQueries();
      work.clear();
    });
  return (
    <div className={styles['bar']}>
      {failure && <FailureNote failure={failure} />}
      <p role="status">
        {t('framework.save.unsaved', { count: work.count })}
        {unformed > 0 && ` ${t('draft.unformed', { count: unformed })}`}
      </p>
      <button
        type="button"
        className="btn main"
        aria-disabled={isBusy || isStopped}
        onClick={() => {
          if (!isStopped) save();
        }}
      >
        {t('framework.save')}
      </button>
      <button type="button" className="btn" onClick={work.undo}>
        {t('draft.undo')}
      </button>
      <button type="button" className="btn" onClick={work.clear}>
        {t('framework.save.discard')}
      </button>
    </div>
  );
}
