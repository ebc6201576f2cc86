import { useI18n } from '#client/i18n/i18n-context.ts';
import { DefinitionList } from '#client/ui/definition-list.tsx';
import type { FormAnswer } from './form-answer.ts';
import styles from './review.module.css';

/** What the indicator asks for, by what it is proven, and its scale; folded, and as it was left at the next answer. */
export function IndicatorMeaning({ answer }: { answer: FormAnswer }) {
  const { t, text, number } = useI18n();
  const { direction, form } = answer;
  const { definition, guidance, numerator, denominator, levels, items, evidence } = form;
  const words = [
    { name: t('review.meaning.definition'), of: definition },
    { name: t('review.meaning.guidance'), of: guidance },
    { name: t('review.meaning.numerator'), of: numerator },
    { name: t('review.meaning.denominator'), of: denominator },
    { name: t('entry.evidence'), of: evidence?.typical ?? null },
  ];
  const steps = [
    ...levels.map(({ position, title, points }) => ({
      key: String(position),
      name: `${number(position)}. ${text(title)}`,
      points,
    })),
    ...items.map(({ code, title, points }) => ({ key: code, name: text(title), points })),
  ];
  return (
    <details className={styles['meaning']}>
      <summary>{t('review.meaning')}</summary>
      <DefinitionList
        entries={[
          ...words.flatMap(({ name, of }) => (of ? [{ name, value: text(of) }] : [])),
          {
            name: t('review.meaning.scale'),
            value:
              steps.length === 0 ? (
                t(direction === 'higher' ? 'review.meaning.higher' : 'review.meaning.lower')
              ) : (
                <ul>
                  {steps.map(({ key, name, points }) => (
                    <li key={key}>
                      {name}
                      {points !== null && (
                        <span className="quiet">
                          {' '}
                          {t('review.meaning.points', { points: number(points) })}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </details>
  );
}
