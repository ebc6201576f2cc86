import { useId, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { useFieldIssues } from './form-context.ts';
import styles from './form.module.css';

/** What a control needs to be known by its label, its hint and what is wrong with it. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, control, then the hint or what would be right. */
export function FormField({
  name,
  label,
  hint,
  children,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const issues = useFieldIssues(name);
  const described = [hint && `${id}-hint`, issues.length > 0 && `${id}-issue`].filter(Boolean);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': issues.length > 0 ? true : undefined,
      })}
      {hint && (
        <div className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {issues.length > 0 && (
        <p className={styles['issue']} id={`${id}-issue`}>
          <Icon name="error" />
          <span>{issues.join(' ')}</span>
        </p>
      )}
    </div>
  );
}
