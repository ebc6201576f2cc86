import { useI18n } from '#client/i18n/i18n-context.ts';
import { valueOf } from '#client/lib/answer/answer-spec-of.ts';
import styles from './answer.module.css';
import type { FieldProps } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { figureWords } from '#client/lib/answer/value-words.ts';

/** A part, its whole, and what comes of them: n of d = result. */
export function FractionFields({ indicator, draft, read, onChange }: FieldProps) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const { numerator, denominator } = indicator.form;
  const [part = '', whole = ''] = draft.texts;
  const value = read.body && valueOf(indicator, read.body.answer);
  return (
    <div className={styles['fraction']} role="group" aria-label={text(indicator.title)}>
      <NumberField
        label={numerator ? text(numerator) : t('entry.numerator')}
        text={part}
        read={read.texts[0]}
        onText={(typed) => onChange({ texts: [typed, whole] })}
      />
      <span className={styles['of']}>{t('entry.of')}</span>
      <NumberField
        label={denominator ? text(denominator) : t('entry.denominator')}
        text={whole}
        read={read.texts[1]}
        onText={(typed) => onChange({ texts: [part, typed] })}
      />
      <output className={styles['result']}>
        {value !== null && `= ${figureWords(indicator, value, i18n)}`}
      </output>
    </div>
  );
}
