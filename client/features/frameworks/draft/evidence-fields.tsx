import { useI18n } from '#client/i18n/i18n-context.ts';
import type { EvidenceRule } from '#shared/domain/framework/framework.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { LocalField } from './field/local-field.tsx';
import { OptionalNumberField } from './field/number-field.tsx';
import { useWords } from './use-words.ts';

/** What must support an answer. */
export function EvidenceFields({
  name,
  value,
  onChange,
}: {
  name: string;
  value: EvidenceRule | undefined;
  onChange: (value: EvidenceRule | undefined) => void;
}) {
  const { t } = useI18n();
  const words = useWords();
  const chosen = value === undefined ? 'none' : value.required ? 'required' : 'optional';
  return (
    <>
      <ChoiceField
        name={`${name}.required`}
        label={t('draft.evidence')}
        value={chosen}
        options={[
          ['none', t('draft.evidence.none')],
          ['optional', t('draft.evidence.optional')],
          ['required', t('draft.evidence.required')],
        ]}
        onChange={(next) =>
          onChange(next === 'none' ? undefined : { ...value, required: next === 'required' })
        }
      />
      {value && (
        <>
          <OptionalNumberField
            name={`${name}.maxAgeMonths`}
            label={words.field('maxAgeMonths')}
            value={value.maxAgeMonths}
            onChange={(maxAgeMonths) => onChange({ ...value, maxAgeMonths })}
          />
          <LocalField
            name={`${name}.typical`}
            label={t('framework.evidence')}
            value={value.typical}
            onChange={(typical) => onChange({ ...value, typical })}
            rows={3}
            isOptional
          />
        </>
      )}
    </>
  );
}
