import { useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './secret-text.module.css';

/** Something that is shown once, to be taken along: the whole of it in sight, and a button that copies it. */
export function SecretText({ label, text }: { label: string; text: string }) {
  const { t } = useI18n();
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  // Browsers give a page the clipboard over TLS only; elsewhere the text is selected by hand.
  const clipboard = 'clipboard' in navigator ? navigator.clipboard : undefined;
  const copy = () => clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <div className={styles['secret']}>
      <p id={id}>{label}</p>
      <pre aria-labelledby={id} dir="ltr" tabIndex={0} role="group">
        {text}
      </pre>
      {clipboard && (
        <p className={styles['copy']}>
          <button type="button" className="btn" onClick={() => void copy()}>
            {t('common.copy')}
          </button>{' '}
          <span role="status">{isCopied && t('common.copied')}</span>
        </p>
      )}
    </div>
  );
}
