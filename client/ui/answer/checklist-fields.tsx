import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './answer.module.css';
import type { FieldProps } from './field-props.ts';

/** Everything that holds; that nothing does is an answer too. */
export function ChecklistFields({ indicator, draft, onChange }: FieldProps) {
  const { t, text } = useI18n();
  const ticked = draft.items ?? [];
  const toggle = (code: string, isOn: boolean) => {
    const rest = ticked.filter((item) => item !== code);
    const items = isOn ? [...rest, code] : rest;
    onChange({ items: items.length > 0 ? items : null });
  };
  return (
    <fieldset>
      <legend className={styles['label']}>{t('entry.items')}</legend>
      {indicator.form.items.map(({ code, title }) => (
        <label key={code} className={styles['option']}>
          <input
            type="checkbox"
            checked={ticked.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
          />
          <span>{text(title)}</span>
        </label>
      ))}
      <label className={styles['option']}>
        <input
          type="checkbox"
          checked={draft.items?.length === 0}
          onChange={(event) => onChange({ items: event.currentTarget.checked ? [] : null })}
        />
        <span>{t('entry.items.none')}</span>
      </label>
    </fieldset>
  );
}
