import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { loadRooms } from '#client/i18n/load-translator.ts';
import { downloadBlob } from '#client/lib/download.ts';
import type { Sheet, SheetKind } from '#client/lib/export/sheet.ts';
import styles from './save-as.module.css';

const kinds: readonly SheetKind[] = ['csv', 'xlsx', 'json'];

/** A table as a file, in three forms. What makes the files is loaded when one is asked for. */
export function SaveAs({
  sheet,
  look = 'group',
  what,
}: {
  sheet: () => Sheet | Promise<Sheet>;
  look?: 'group' | 'links';
  /** Which table, where a page has several. */
  what?: string;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [isFailed, setFailed] = useState(false);

  const save = async (kind: SheetKind) => {
    const [table, { sheetBlob }] = await Promise.all([
      sheet(),
      import('#client/lib/export/sheet-files.ts'),
      loadRooms('export'),
    ]);
    downloadBlob(`${table.name}.${kind}`, sheetBlob(table, kind, i18n));
  };

  return (
    <div
      role="group"
      aria-label={what === undefined ? t('common.save') : `${t('common.save')}: ${what}`}
      className={`${styles[look]} no-print`}
    >
      <span aria-hidden="true" className={look === 'group' ? 'desk' : undefined}>
        {t('common.save')}
      </span>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={look === 'group' ? 'btn' : 'link'}
          aria-label={`${t('common.save')} ${kind.toUpperCase()}`}
          onClick={() => {
            setFailed(false);
            save(kind).catch(() => setFailed(true));
          }}
        >
          {kind.toUpperCase()}
        </button>
      ))}
      {isFailed && (
        <span className={styles['failed']} role="alert">
          {t('common.save.failed')}
        </span>
      )}
    </div>
  );
}
