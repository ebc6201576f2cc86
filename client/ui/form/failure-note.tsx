import { useEffect, useRef } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '../note.tsx';
import { isAt, type Failure } from './failure.ts';
import styles from './form.module.css';

/** What was refused and why, with everything that no field shows. Takes the focus where no field does. */
export function FailureNote({
  failure,
  names = [],
}: {
  failure: Failure;
  /** Controls that show their own issues. */
  names?: readonly string[];
}) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const others = failure.issues.filter((issue) => !names.some((name) => isAt(issue, name)));

  // The focus is the browser's: whoever cannot see the page must land on what is wrong.
  useEffect(() => {
    const field = box.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (field ?? box.current)?.focus();
  }, [failure]);

  return (
    <div ref={box} tabIndex={-1} className={styles['failure']}>
      <Note tone="error" role="alert" title={failure.title}>
        {others.length > 0 && (
          <ul>
            {others.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        )}
        {failure.requestId && (
          <p>
            {t('common.error.request')} <bdi className="code">{failure.requestId}</bdi>
          </p>
        )}
      </Note>
    </div>
  );
}
