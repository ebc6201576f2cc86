import type { MissingPolicy } from '#shared/domain/framework/framework.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { NumberField } from './field/number-field.tsx';
import { useWords } from './use-words.ts';

const ends = ['zero', 'exclude'] as const;

const fresh = (method: MissingPolicy['method']): MissingPolicy =>
  method === 'carry_forward' ? { method, maxAge: 4, then: 'zero' } : { method };

/** What a missing answer comes to. */
export function MissingFields({
  name,
  value,
  onChange,
}: {
  name: string;
  value: MissingPolicy;
  onChange: (value: MissingPolicy) => void;
}) {
  const { t } = useI18n();
  const words = useWords();
  return (
    <>
      <ChoiceField
        name={`${name}.method`}
        label={t('draft.missing')}
        value={value.method}
        options={[...ends, 'carry_forward' as const].map((method) => [method, words.value(method)])}
        onChange={(method) => onChange(fresh(method))}
      />
      {value.method === 'carry_forward' && (
        <>
          <NumberField
            name={`${name}.maxAge`}
            label={words.field('maxAge')}
            value={value.maxAge}
            onChange={(maxAge) => onChange({ ...value, maxAge })}
          />
          <ChoiceField
            name={`${name}.then`}
            label={t('draft.missing.then')}
            value={value.then}
            options={ends.map((then) => [then, words.value(then)])}
            onChange={(then) => onChange({ ...value, then })}
          />
        </>
      )}
    </>
  );
}
