import { type ReactNode, use, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { isAt } from '#client/ui/form/failure.ts';
import { FormContext } from '#client/ui/form/form-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import styles from './editor.module.css';

/** A part of a form that opens when it is wanted, and by itself where something in it is wrong. */
export function FormPart({
  title,
  count,
  paths,
  isOpen = false,
  children,
}: {
  title: string;
  /** How many things are in it, where that is worth saying. */
  count?: number;
  /** Where its fields stand in the framework. */
  paths: readonly string[];
  isOpen?: boolean;
  children: ReactNode;
}) {
  const { t, number } = useI18n();
  const [isChosen, choose] = useState(isOpen);
  const issues = use(FormContext).issues.filter((issue) => paths.some((path) => isAt(issue, path)));
  const isWrong = issues.length > 0;
  return (
    <details
      className={styles['part']}
      open={isChosen || isWrong}
      onToggle={(event) => choose(event.currentTarget.open)}
    >
      <summary>
        {isWrong && <Icon name="error" />} {title}
        {count !== undefined && count > 0 && <span className="quiet"> ({number(count)})</span>}
        {isWrong && <span className="hide"> {t('draft.hasErrors', { count: issues.length })}</span>}
      </summary>
      <div className={styles['fields']}>{children}</div>
    </details>
  );
}
