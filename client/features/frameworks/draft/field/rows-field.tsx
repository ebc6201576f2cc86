import { type ReactNode, use } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { FormContext } from '#client/ui/form/form-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { Icon } from '#client/ui/icon.tsx';
import styles from './field.module.css';

/** Things in a list, each with its fields, to be changed, taken away or added to. */
export function RowsField<Row>({
  name,
  legend,
  hint,
  rows,
  nameOf,
  make,
  onChange,
  children,
}: {
  name: string;
  legend: string;
  hint?: ReactNode;
  rows: readonly Row[];
  /** What a row is called, for whoever hears the button that removes it. */
  nameOf: (row: Row, at: number) => string;
  make: () => Row;
  onChange: (rows: readonly Row[]) => void;
  children: (row: Row, path: string, change: (next: Row) => void) => ReactNode;
}) {
  const { t } = useI18n();
  const issues = use(FormContext).issues.filter(({ path }) => path === name);
  return (
    <fieldset className={styles['rows']} name={name}>
      <legend>{legend}</legend>
      {hint && <p className="small quiet">{hint}</p>}
      {issues.map(({ message }) => (
        <p key={message} className={styles['issue']}>
          <Icon name="error" /> {message}
        </p>
      ))}
      {rows.map((row, at) => (
        // Rows have no identity but their place: fields are controlled, so nothing of one stays in another.
        <div key={at} className={styles['row']}>
          <div className={styles['fields']}>
            {children(row, `${name}[${at}]`, (next) => onChange(rows.with(at, next)))}
          </div>
          <SmallButton onClick={() => onChange(rows.toSpliced(at, 1))}>
            {t('draft.remove')} <span className="hide">{nameOf(row, at)}</span>
          </SmallButton>
        </div>
      ))}
      <SmallButton onClick={() => onChange([...rows, make()])}>
        {t('draft.add')} <span className="hide">{legend}</span>
      </SmallButton>
    </fieldset>
  );
}
