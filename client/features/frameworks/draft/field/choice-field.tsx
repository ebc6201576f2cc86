import type { ReactNode } from 'react';
import { SelectField } from '#client/ui/form/select-field.tsx';

/** A choice of one among a few, each with its words. */
export function ChoiceField<T extends string>({
  name,
  label,
  hint,
  value,
  options,
  onChange,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
}) {
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([option]) => option === event.currentTarget.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.some(([option]) => option === value) ? null : <option value={value} />}
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
