import type { ReactNode, SelectHTMLAttributes } from 'react';
import { FormField } from './form-field.tsx';

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name'>;

/** A choice among options, with its label. */
export function SelectField({
  name,
  label,
  hint,
  children,
  ...select
}: { name: string; label: ReactNode; hint?: ReactNode } & SelectProps) {
  return (
    <FormField name={name} label={label} hint={hint}>
      {(control) => (
        <select {...select} {...control}>
          {children}
        </select>
      )}
    </FormField>
  );
}
