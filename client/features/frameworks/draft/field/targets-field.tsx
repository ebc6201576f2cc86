import { useI18n } from '#client/i18n/i18n-context.ts';
import { TextField } from '#client/ui/form/text-field.tsx';
import { useWords } from '../use-words.ts';
import { NumberField } from './number-field.tsx';
import { RowsField } from './rows-field.tsx';

type Targets = Readonly<Record<string, number>>;

/** What is to be reached by the end of each year. */
export function TargetsField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: Targets | undefined;
  onChange: (value: Targets | undefined) => void;
}) {
  const { t } = useI18n();
  const words = useWords();
  const rows = Object.entries(value ?? {});
  const nextYear = String(Math.max(2024, ...rows.map(([year]) => Number(year) || 0)) + 1);
  return (
    <RowsField
      name={name}
      legend={t('framework.targets')}
      rows={rows}
      nameOf={([year]) => year}
      make={(): [string, number] => [nextYear, rows.at(-1)?.[1] ?? 0]}
      onChange={(next) => onChange(next.length === 0 ? undefined : Object.fromEntries(next))}
    >
      {([year, target], _path, change) => (
        <>
          <TextField
            name={`${name} year`}
            label={t('draft.year')}
            dir="ltr"
            inputMode="numeric"
            defaultValue={year}
            pattern="\d{4}"
            onBlur={(event) => {
              const typed = event.currentTarget.value.trim();
              const isFree = /^\d{4}$/.test(typed) && (typed === year || !(typed in (value ?? {})));
              if (isFree) change([typed, target]);
              else event.currentTarget.value = year;
            }}
          />
          <NumberField
            name={`${name}.${year}`}
            label={words.field('target')}
            value={target}
            onChange={(number) => change([year, number])}
          />
        </>
      )}
    </RowsField>
  );
}
