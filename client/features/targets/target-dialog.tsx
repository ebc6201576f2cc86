import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import {
  refreshTargets,
  targetHistoryQuery,
  targetPath,
  type TargetName,
} from '#client/lib/targets/target-queries.ts';
import { targetSourceWord } from '#client/lib/targets/target-words.ts';
import { DefinitionList } from '#client/ui/definition-list.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { TargetTag } from '#client/ui/target-tag.tsx';
import type { TargetCell, TargetsResponse } from '#shared/contracts/targets.ts';
import { TargetForm, type NewTarget } from './target-form.tsx';
import { TargetHistory } from './target-history.tsx';
import styles from './targets-table.module.css';

/** One target: what holds and how it stands, the chair's form, and everything that was ever set here. */
export function TargetDialog({
  row,
  cell: { year, target, state },
  targets: { department, decimals },
  maySet,
  onClose,
}: {
  row: TargetsResponse['rows'][number];
  cell: TargetCell;
  targets: TargetsResponse;
  maySet: boolean;
  onClose: () => void;
}) {
  const { t, text, number, year: yearWords } = useI18n();
  const client = useQueryClient();
  const name: TargetName = { node: row.code, year, department: department?.code };
  const history = useQuery(targetHistoryQuery(name));

  const send = async (next: NewTarget, seen: number) => {
    try {
      await sendJson('PUT', targetPath(name), next, seen);
    } finally {
      // Whoever was too late sees in the history what is there now.
      await refreshTargets(client);
    }
    onClose();
  };

  return (
    <Dialog
      title={t('target.dialog', { node: text(row.title), year: yearWords(year) })}
      onClose={onClose}
    >
      <div className={styles['about']}>
        <DefinitionList
          entries={[
            {
              name: t('target.dialog.scope'),
              value: department ? text(department.name) : t('target.scope.national'),
            },
            {
              name: t('target.dialog.target'),
              value: target
                ? `${number(target.value, 0, decimals)} · ${targetSourceWord(target.source, t)}`
                : t('target.dialog.none'),
            },
            ...(state
              ? [{ name: t('target.dialog.state'), value: <TargetTag state={state} /> }]
              : []),
          ]}
        />
        <p className="small quiet">{t('target.dialog.order')}</p>
      </div>
      <Loaded query={history} what={t('target.history')}>
        {({ own, version, revisions }) => (
          <>
            {maySet && (
              <TargetForm
                own={own}
                decimals={decimals}
                onSend={(next) => send(next, version)}
                onClose={onClose}
              />
            )}
            <h3 className={styles['historyTitle']}>{t('target.history')}</h3>
            <TargetHistory revisions={revisions} decimals={decimals} />
          </>
        )}
      </Loaded>
      {!maySet && (
        <p>
          <button type="button" className="btn" onClick={onClose}>
            {t('target.close')}
          </button>
        </p>
      )}
    </Dialog>
  );
}
