import type { InputHTMLAttributes, ReactNode } from 'react';
import { FormField } from './form-field.tsx';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'children'>;

/** One line of text, with its label. */
export function TextField({
  name,
  label,
  hint,
  ...input
}: { name: string; label: ReactNode; hint?: ReactNode } & InputProps) {
  return (
    <FormField name={name} label={label} hint={hint}>
      {(control) => <input type="text" autoComplete="off" {...input} {...control} />}
    </FormField>
  );
}
