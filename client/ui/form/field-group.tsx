import { useId, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { useFieldIssues } from './form-context.ts';
import styles from './form.module.css';

/** Controls that answer one question together. Its issues are those at `name` or below it. */
export function FieldGroup({
  name,
  legend,
  hint,
  children,
}: {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const issues = useFieldIssues(name);
  return (
    // The name lets the form know that these issues are shown here.
    <fieldset className={styles['group']} name={name} aria-describedby={`${id}-about`}>
      <legend>{legend}</legend>
      {children}
      <div id={`${id}-about`}>
        {hint && <p className={styles['hint']}>{hint}</p>}
        {issues.length > 0 && (
          <p className={styles['issue']}>
            <Icon name="error" />
            <span>{issues.join(' ')}</span>
          </p>
        )}
      </div>
    </fieldset>
  );
}
