import { useId } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import styles from './answer.module.css';
import { readingsOf, type ReadText } from '#client/lib/answer/read-draft.ts';

/** One number as people type it; what may mean two numbers is asked about. */
export function NumberField({
  label,
  text,
  read,
  hint,
  onText,
}: {
  label: string;
  text: string;
  read: ReadText | undefined;
  hint?: string | undefined;
  onText: (text: string) => void;
}) {
  const id = useId();
  const isFault = read?.kind === 'fault';
  const described = [isFault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        className={styles['number']}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={text}
        aria-invalid={isFault || undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {isFault && (
        <NumberFaultWords id={`${id}-fault`} text={text} fault={read.fault} onText={onText} />
      )}
      {hint && (
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

const faults = {
  not_a_number: 'entry.fault.notANumber',
  ambiguous_comma: 'entry.fault.ambiguous',
  out_of_range: 'entry.fault.outOfRange',
} as const;

function NumberFaultWords({
  id,
  text,
  fault,
  onText,
}: {
  id: string;
  text: string;
  fault: keyof typeof faults;
  onText: (text: string) => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <p className={`${styles['message']} ${styles['error']}`} id={id}>
        <Icon name="error" />
        <span>{t(faults[fault], { text })}</span>
      </p>
      {fault === 'ambiguous_comma' && (
        <p className={styles['buttons']}>
          {readingsOf(text).map((reading) => (
            <button key={reading} type="button" className="btn" onClick={() => onText(reading)}>
              <bdi>{reading}</bdi>
            </button>
          ))}
        </p>
      )}
    </>
  );
}
