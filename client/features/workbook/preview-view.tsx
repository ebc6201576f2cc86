import { useEffect, useRef, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import type { WorkbookPreview } from '#shared/contracts/workbook.ts';
import { ChangesTable } from './changes-table.tsx';
import styles from './workbook.module.css';

/** What a file would change and what is wrong with it; saving is a step of its own. */
export function PreviewView({
  name,
  preview: { changes, errors, absent, unchanged },
  isBusy,
  onApply,
  onDiscard,
}: {
  name: string;
  preview: WorkbookPreview;
  isBusy: boolean;
  onApply: (take: readonly string[]) => void;
  onDiscard: () => void;
}) {
  const { t } = useI18n();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const isWrong = errors.length > 0;
  const kept = changes.filter(({ conflict, indicator }) => conflict && !taken.includes(indicator));
  const count = changes.length - kept.length;

  // The focus is the browser's: whoever cannot see the page must hear what is in the file.
  useEffect(() => heading.current?.focus(), []);

  const take = (indicator: string, isTaken: boolean) =>
    setTaken((now) => [
      ...now.filter((code) => code !== indicator),
      ...(isTaken ? [indicator] : []),
    ]);

  return (
    <div className={styles['preview']}>
      <h3 ref={heading} tabIndex={-1}>
        {isWrong
          ? t('workbook.errors', { count: errors.length })
          : t('workbook.finding', { count: changes.length })}
      </h3>
      <p className="small quiet">
        <bdi>{name}</bdi> · {t('workbook.unchanged', { count: unchanged })}
      </p>
      {isWrong && (
        <Note tone="error" title={t('workbook.errors.next')}>
          <ul className={styles['errors']}>
            {errors.map(({ path, code, message }) => (
              <li key={`${path} ${code}`}>
                <bdi className="code">{path}</bdi> <span>{message}</span>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {absent.length > 0 && (
        <p className={styles['absent']}>
          {t('workbook.absent', { count: absent.length })}{' '}
          {absent.map((code) => (
            <bdi key={code} className="code">
              {code}{' '}
            </bdi>
          ))}
        </p>
      )}
      {changes.length > 0 && <ChangesTable changes={changes} taken={taken} onTake={take} />}
      <p className={styles['buttons']}>
        {!isWrong && count > 0 && (
          <button
            type="button"
            className="btn main"
            aria-disabled={isBusy}
            onClick={() => onApply(taken)}
          >
            {t('workbook.apply', { count })}
          </button>
        )}
        <button type="button" className="btn" onClick={onDiscard}>
          {t('workbook.discard')}
        </button>
      </p>
      {!isWrong && count > 0 && <p className="small quiet">{t('workbook.apply.hint')}</p>}
    </div>
  );
}
