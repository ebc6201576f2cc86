import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { FileInput } from '#client/ui/form/file-input.tsx';
import { Icon } from '#client/ui/icon.tsx';
import styles from './evidence.module.css';
import { faultOf } from '#client/lib/uploads/file-faults.ts';
import { refusalWords } from './refusal-words.ts';

const accepted = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv';
/** The person's own day: the server, whose day is UTC's, may be a few hours behind. */
const today = () => new Date().toISOString().slice(0, 10);

/** A file that was chosen, with the day on which it took effect. */
export interface ChosenFile {
  readonly document: string | null;
  readonly name: string;
  readonly effectiveOn: string;
  readonly file: Blob;
}

/** Adds a document: a file with the day on which it took effect, checked before a byte is sent. */
export function FilePanel({
  newer,
  onFile,
  onClose,
  children,
}: {
  /** The document of which the next revision is added; null for a new one. */
  newer: { readonly id: string; readonly name: string } | null;
  onFile: (file: ChosenFile) => void;
  onClose: () => void;
  /** Other ways to a document. */
  children?: ReactNode;
}) {
  const { t } = useI18n();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [effectiveOn, setEffectiveOn] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const choose = async (chosen: File | undefined) => {
    setFile(null);
    if (!chosen) return;
    const found = await faultOf(chosen);
    setFault(found && refusalWords(found, t));
    if (!found) setFile(chosen);
  };
  const add = () => {
    if (!file) return setFault(fault ?? t('evidence.fault.noFile'));
    if (effectiveOn === '') return setFault(t('evidence.fault.noDay'));
    if (effectiveOn > today()) return setFault(t('evidence.fault.future'));
    onFile({ document: newer?.id ?? null, name: file.name.slice(-200), effectiveOn, file });
    return onClose();
  };

  return (
    <fieldset className={styles['panel']}>
      <legend>
        {newer ? t('evidence.newer.title', { name: newer.name }) : t('evidence.add.title')}
      </legend>
      <div className={styles['fields']}>
        <div>
          <label htmlFor={`${id}-file`}>{t('evidence.file')}</label>
          <FileInput
            ref={first}
            id={`${id}-file`}
            accept={accepted}
            aria-describedby={`${id}-limits`}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          <p className={styles['hint']} id={`${id}-limits`}>
            {t('evidence.limits')}
          </p>
        </div>
        <div>
          <label htmlFor={`${id}-day`}>{t('evidence.day')}</label>
          <input
            id={`${id}-day`}
            type="date"
            max={today()}
            value={effectiveOn}
            aria-describedby={`${id}-day-hint`}
            onChange={(event) => {
              setEffectiveOn(event.currentTarget.value);
              if (file) setFault(null);
            }}
          />
          <p className={styles['hint']} id={`${id}-day-hint`}>
            {t('evidence.day.hint')}
          </p>
        </div>
      </div>
      <div role="alert">
        {fault && (
          <p className={`${styles['state']} ${styles['error']}`}>
            <Icon name="error" />
            <span>{fault}</span>
          </p>
        )}
      </div>
      <p className={styles['buttons']}>
        <button type="button" className="btn main" onClick={add}>
          {t('evidence.attach')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('evidence.close')}
        </button>
      </p>
      {children}
    </fieldset>
  );
}
