import { useId } from 'react';
import styles from './answer.module.css';

/** A few sentences. */
export function LongText({
  label,
  hint,
  text,
  limit,
  isFocused = false,
  onText,
}: {
  label: string;
  hint?: string | undefined;
  text: string;
  limit: number;
  /** Opened by the reader a moment ago. */
  isFocused?: boolean;
  onText: (text: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles['text']}
        dir="auto"
        maxLength={limit}
        value={text}
        autoFocus={isFocused}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {hint && (
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
