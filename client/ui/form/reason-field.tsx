import type { ReactNode } from 'react';
import { FormField } from './form-field.tsx';

/** Why something is done: kept with it for good. */
export function ReasonField({
  label,
  hint,
  isFirst = false,
  isRequired = true,
}: {
  label: ReactNode;
  hint?: ReactNode;
  /** Whether a dialog begins here. */
  isFirst?: boolean;
  isRequired?: boolean;
}) {
  return (
    <FormField name="body.reason" label={label} hint={hint}>
      {(control) => (
        <textarea
          rows={3}
          minLength={isRequired ? 3 : undefined}
          maxLength={1000}
          required={isRequired}
          dir="auto"
          data-first={isFirst || undefined}
          {...control}
        />
      )}
    </FormField>
  );
}
