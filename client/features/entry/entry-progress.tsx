import { Fragment, useId } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import styles from './entry.module.css';

/** How far this dimension is, with a link to what is left. */
export function EntryProgress({ due, open }: { due: number; open: readonly string[] }) {
  const { t } = useI18n();
  const id = useId();
  const shown = open.slice(0, 8);
  const rest = open.length - shown.length;
  return (
    <>
      <p className="small quiet" id={id}>
        {t('entry.progress', { done: due - open.length, due })}{' '}
        {shown.map((code, index) => (
          <Fragment key={code}>
            {index > 0 && t('entry.progress.comma')}
            <a href={`#${code}`}>
              <bdi>{code}</bdi>
            </a>
          </Fragment>
        ))}
        {rest > 0 && t('entry.progress.more', { count: rest })}
      </p>
      <ProgressBar done={due - open.length} total={due} aria-labelledby={id} />
      {shown.length > 0 && (
        <p className={`${styles['keys']} small quiet no-print`}>{t('entry.keys')}</p>
      )}
    </>
  );
}
