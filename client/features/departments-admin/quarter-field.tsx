import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { quarterOf, quartersAhead } from './quarters-ahead.ts';

/** From which quarter on: those of the cycles that are there and two years ahead, the next one chosen. */
export function QuarterField({
  name,
  label,
  hint,
  none,
}: {
  name: string;
  label: string;
  hint?: string;
  /** The words for no quarter, where none may be chosen. */
  none?: string;
}) {
  const { quarter } = useI18n();
  const { data } = useQuery(cyclesQuery());
  const codes = (data?.cycles ?? []).map(({ code }) => code).sort((a, b) => a.localeCompare(b));
  const latest = codes.at(-1) ?? quarterOf(new Date());
  const ahead = quartersAhead(latest, 9);
  return (
    <SelectField
      key={latest}
      name={name}
      label={label}
      hint={hint}
      defaultValue={none === undefined ? ahead[1] : ''}
    >
      {none !== undefined && <option value="">{none}</option>}
      {ahead.map((code) => (
        <option key={code} value={code}>
          {quarter(code)}
        </option>
      ))}
    </SelectField>
  );
}
