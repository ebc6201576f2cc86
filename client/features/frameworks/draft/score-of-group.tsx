import type { Aggregation, Rescale } from '#shared/domain/framework/framework.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { NumberField, OptionalNumberField } from './field/number-field.tsx';
import { useWords } from './use-words.ts';

const methods = ['arithmetic', 'geometric', 'harmonic', 'power', 'minimum', 'copeland'] as const;

const fresh = (method: Aggregation['method']): Aggregation =>
  method === 'power' ? { method, p: 2 } : { method };

/** How a group's score is made of its children's. */
export function AggregationFields({
  name,
  value,
  onChange,
  isIndex = false,
}: {
  name: string;
  value: Aggregation;
  onChange: (value: Aggregation) => void;
  isIndex?: boolean;
}) {
  const words = useWords();
  const offered = methods.filter(
    (method) => method !== 'copeland' || isIndex || value.method === 'copeland',
  );
  return (
    <>
      <ChoiceField
        name={`${name}.method`}
        label={words.field('aggregation')}
        value={value.method}
        options={offered.map((method) => [method, words.value(method)])}
        onChange={(method) => onChange(fresh(method))}
      />
      {value.method === 'power' && (
        <NumberField
          name={`${name}.p`}
          label={words.field('p')}
          value={value.p}
          onChange={(p) => onChange({ ...value, p })}
        />
      )}
      {'floor' in value || ['geometric', 'harmonic', 'power'].includes(value.method) ? (
        <OptionalNumberField
          name={`${name}.floor`}
          label={words.field('floor')}
          value={'floor' in value ? value.floor : undefined}
          onChange={(floor) => onChange({ ...value, floor } as Aggregation)}
        />
      ) : null}
    </>
  );
}

/** How a group's score is stretched over the departments before it goes up; rarely at all. */
export function RescaleFields({
  name,
  value,
  onChange,
}: {
  name: string;
  value: Rescale | undefined;
  onChange: (value: Rescale | undefined) => void;
}) {
  const { t } = useI18n();
  const words = useWords();
  const bounds =
    value?.method === 'zscore' ? (['mean', 'sd'] as const) : (['lower', 'upper'] as const);
  const given = value as Readonly<Record<string, number | undefined>> | undefined;
  return (
    <>
      <ChoiceField
        name={`${name}.method`}
        label={words.field('rescale')}
        value={value?.method ?? ''}
        options={[
          ['', t('draft.rescale.none')],
          ['minmax', words.value('minmax')],
          ['zscore', words.value('zscore')],
        ]}
        onChange={(method) => onChange(method === '' ? undefined : { method })}
      />
      {value &&
        bounds.map((bound) => (
          <OptionalNumberField
            key={bound}
            name={`${name}.${bound}`}
            label={words.field(bound)}
            value={given?.[bound]}
            onChange={(next) => onChange({ ...value, [bound]: next })}
          />
        ))}
    </>
  );
}
