import { useId, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './answer.module.css';
import type { FieldProps } from './field-props.ts';
import { levelWords } from '#client/lib/answer/value-words.ts';

/** One of several, as native radios. */
function Choice({
  name,
  value,
  chosen,
  onChoose,
  children,
}: {
  name: string;
  value: string;
  chosen: string | null;
  onChoose: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <label className={styles['option']}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen === value}
        onChange={() => onChoose(value)}
      />
      <span>{children}</span>
    </label>
  );
}

export function LevelFields({ indicator, draft, onChange }: FieldProps) {
  const i18n = useI18n();
  const name = useId();
  return (
    <fieldset>
      <legend className={styles['label']}>{i18n.t('entry.level')}</legend>
      {indicator.form.levels.map(({ position }) => (
        <Choice
          key={position}
          name={name}
          value={String(position)}
          chosen={draft.choice}
          onChoose={(choice) => onChange({ choice })}
        >
          {levelWords(indicator, position, i18n)}
        </Choice>
      ))}
    </fieldset>
  );
}

export function YesNoFields({ indicator, draft, onChange }: FieldProps) {
  const { t, text } = useI18n();
  const name = useId();
  const onChoose = (choice: string) => onChange({ choice });
  return (
    <fieldset>
      <legend className="hide">{text(indicator.title)}</legend>
      <div className={styles['row']}>
        <Choice name={name} value="yes" chosen={draft.choice} onChoose={onChoose}>
          {t('entry.yes')}
        </Choice>
        <Choice name={name} value="no" chosen={draft.choice} onChoose={onChoose}>
          {t('entry.no')}
        </Choice>
      </div>
    </fieldset>
  );
}
