import { useI18n } from '#client/i18n/i18n-context.ts';
import fields from '#client/ui/answer/answer.module.css';

/** How an appeal is decided: for the value reported, for another one, or not at all. */
export type Choice = 'reported' | 'other' | 'dismissed';

const choices = [
  { choice: 'reported', key: 'appeal.choice.reported' },
  { choice: 'other', key: 'appeal.choice.other' },
  { choice: 'dismissed', key: 'appeal.choice.dismissed' },
] as const;

export function ChoiceOf({
  choice: chosen,
  onChoose,
}: {
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend className={fields['label']}>{t('appeal.choice')}</legend>
      {choices.map(({ choice, key }) => (
        <label key={choice} className={fields['option']}>
          <input
            type="radio"
            name="choice"
            value={choice}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>{t(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}
