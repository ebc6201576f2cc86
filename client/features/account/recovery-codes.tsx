import { useI18n } from '#client/i18n/i18n-context.ts';
import { downloadBlob } from '#client/lib/download.ts';
import { SecretText } from '#client/ui/form/secret-text.tsx';
import { Note } from '#client/ui/note.tsx';
import styles from './recovery-codes.module.css';

/** The recovery codes, in sight this once. */
export function RecoveryCodes({
  codes,
  username,
  onDone,
}: {
  codes: readonly string[];
  username: string;
  onDone: () => void;
}) {
  const { t } = useI18n();
  const download = () => {
    const text = `${t('access.recovery.file', { username })}\r\n\r\n${codes.join('\r\n')}\r\n`;
    downloadBlob(
      `nudj-recovery-codes-${username}.txt`,
      new Blob([text], { type: 'text/plain;charset=utf-8' }),
    );
  };
  return (
    <div className={styles['codes']}>
      <Note tone="warn" title={t('access.recovery.once')}>
        <p>{t('access.recovery.keep')}</p>
      </Note>
      <SecretText
        label={t('access.recovery.title', { count: codes.length })}
        text={codes.join('\n')}
      />
      <p className={styles['acts']}>
        <button type="button" className="btn main" onClick={onDone}>
          {t('access.recovery.done')}
        </button>
        <button type="button" className="btn" onClick={download}>
          {t('access.recovery.download')}
        </button>
      </p>
    </div>
  );
}
