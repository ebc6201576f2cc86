import type { ReactNode } from 'react';
import { toLocalInput } from '#client/lib/cycles/local-moment.ts';
import { TextField } from './text-field.tsx';

/** A day and an hour in the reader's own time. */
export function MomentField({
  name,
  label,
  hint,
  value,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is proposed. */
  value: Date;
}) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      type="datetime-local"
      dir="ltr"
      defaultValue={toLocalInput(value)}
      required
    />
  );
}
