import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import type { WorkbookChange } from '#shared/contracts/workbook.ts';
import styles from './workbook.module.css';

/** Somebody changed the answer after the file was downloaded: which of the two is to count. */
export function ConflictFields({
  indicator,
  conflict: { by, at },
  isTaken,
  onTake,
}: {
  indicator: string;
  conflict: NonNullable<WorkbookChange['conflict']>;
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}) {
  const { t, language } = useI18n();
  const choices = [
    { value: false, label: t('workbook.conflict.keep') },
    { value: true, label: t('workbook.conflict.take') },
  ];
  return (
    <div className={styles['conflict']}>
      <fieldset>
        <legend>
          {t('workbook.conflict', {
            who: by ?? t('workbook.conflict.somebody'),
            when: at === null ? '' : formatMoment(at, language),
          })}
        </legend>
        {choices.map(({ value, label }) => (
          <label key={label}>
            <input
              type="radio"
              name={`conflict-${indicator}`}
              checked={isTaken === value}
              onChange={() => onTake(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
