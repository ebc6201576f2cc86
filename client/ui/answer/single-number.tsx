import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './answer.module.css';
import type { FieldProps } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { figureWords } from '#client/lib/answer/value-words.ts';

/** One number with its unit, and what was understood of it. */
export function SingleNumber({ indicator, draft, read, onChange }: FieldProps) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const { unit } = indicator.form;
  const understood = read.texts[0]?.kind === 'number' ? read.texts[0].value : null;
  return (
    <div className={styles['single']}>
      <NumberField
        label={unit ? t('entry.valueIn', { unit: text(unit) }) : t('entry.value')}
        text={draft.texts[0] ?? ''}
        read={read.texts[0]}
        hint={indicator.direction === 'lower' ? t('entry.lowerIsBetter') : undefined}
        onText={(typed) => onChange({ texts: [typed] })}
      />
      <output className={styles['result']}>
        {understood !== null && `= ${figureWords(indicator, understood, i18n)}`}
      </output>
    </div>
  );
}
