import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import styles from './entry.module.css';
import { answerWords, targetWords } from '#client/lib/answer/value-words.ts';

/** Last quarter's answer, the target and the weight, beside the fields. */
export function AnswerReference({
  indicator,
  weight,
}: {
  indicator: FormIndicator;
  /** Share of the dimension, 0–1. */
  weight: number | undefined;
}) {
  const i18n = useI18n();
  const { t, percent } = i18n;
  const { last, target } = indicator;
  return (
    <dl className={styles['reference']}>
      <div>
        <dt>{t('entry.last')}</dt>
        <dd>
          {last ? answerWords(indicator, last.answer, last.value, i18n) : t('entry.last.none')}
        </dd>
      </div>
      {target !== null && (
        <div>
          <dt>{t('entry.target')}</dt>
          <dd>{targetWords(indicator, target, i18n)}</dd>
        </div>
      )}
      {weight !== undefined && (
        <div>
          <dt>{t('entry.weight')}</dt>
          <dd>
            <bdi dir="ltr">{percent(weight)}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
