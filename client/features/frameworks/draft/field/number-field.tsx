import { useState, type ReactNode } from 'react';
import { TextField } from '#client/ui/form/text-field.tsx';
import { parseNumber } from '#shared/domain/answers/parse-number.ts';

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/**
 * A number as people type it, in either set of digits. What is no number is kept as it was typed and goes on as NaN, so
 * that the checks name it and nothing is saved in its place.
 */
export function NumberField({
  value,
  onChange,
  ...field
}: FieldProps & { value: number; onChange: (value: number) => void }) {
  return <TypedNumber {...field} value={value} onChange={(next) => onChange(next ?? Number.NaN)} />;
}

/** A number that need not be there: blank takes it away. */
export function OptionalNumberField(
  props: FieldProps & {
    value: number | undefined;
    onChange: (value: number | undefined) => void;
  },
) {
  return <TypedNumber {...props} />;
}

function TypedNumber({
  value,
  onChange,
  ...field
}: FieldProps & { value: number | undefined; onChange: (value: number | undefined) => void }) {
  const [typed, setTyped] = useState<{ text: string; value: number | undefined } | null>(null);
  const isStill = typed !== null && Object.is(typed.value, value);
  return (
    <TextField
      {...field}
      dir="ltr"
      inputMode="decimal"
      value={isStill ? typed.text : textOf(value)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const parsed = parseNumber(text);
        const next = text.trim() === '' ? undefined : parsed.ok ? parsed.value : Number.NaN;
        onChange(next);
        setTyped({ text, value: next });
      }}
    />
  );
}

const textOf = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value);
