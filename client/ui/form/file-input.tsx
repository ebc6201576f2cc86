import { useState, type ComponentProps } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './file-input.module.css';

/**
 * A file to choose, in the words of the page: a browser names its own control in the language of the machine. The
 * native control lies over them, so that label, focus, keyboard and dropped files work as ever.
 */
export function FileInput({ onChange, ...input }: Omit<ComponentProps<'input'>, 'type'>) {
  const { t } = useI18n();
  const [name, setName] = useState<string | null>(null);
  return (
    <span className={styles['file']}>
      <input
        {...input}
        type="file"
        className={styles['input']}
        onChange={(event) => {
          setName(event.currentTarget.files?.[0]?.name ?? null);
          onChange?.(event);
        }}
      />
      <span className={`btn ${styles['choose']}`} aria-hidden>
        {t('common.file.choose')}
      </span>
      <span className={styles['name']} aria-hidden>
        {name === null ? t('common.file.none') : <bdi>{name}</bdi>}
      </span>
    </span>
  );
}
