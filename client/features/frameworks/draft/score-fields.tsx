import { useI18n } from '#client/i18n/i18n-context.ts';
import { normalisationWords } from '#client/lib/method/normalisation-words.ts';
import { useFieldIssues } from '#client/ui/form/form-context.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { isSame } from '#shared/domain/framework/edit/is-same.ts';
import type { IndicatorNode, Normalisation } from '#shared/domain/framework/framework.ts';
import { useEditor, useNode } from './editor-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { OptionalNumberField } from './field/number-field.tsx';
import { PointsField } from './points-field.tsx';
import { useWords } from './use-words.ts';

type Method = Normalisation['method'];

const methods: readonly Method[] = [
  ...(['goalposts', 'points', 'none', 'minmax', 'zscore', 'percentile_rank', 'rank'] as const),
  ...(['borda', 'distance_to_max', 'distance_to_reference', 'distance_to_target'] as const),
  'fraction_of_max',
];

function fresh(method: Method): Normalisation {
  switch (method) {
    case 'goalposts':
      return { method, min: 0, max: 100 };
    case 'distance_to_target':
      return { method, target: 100 };
    case 'distance_to_reference':
      return { method, unit: '' };
    default:
      return { method };
  }
}

/** From an answer to a score of 0 to 100: the direction, the method and its figures. */
export function ScoreFields({ node }: { node: IndicatorNode }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { framework } = useEditor();
  const { at, set } = useNode(node);
  const words = useWords();
  const { normalise } = node;
  const name = at('normalise');
  const issues = useFieldIssues(name);
  // A yes counts in full and a no counts nothing: there is no figure to choose.
  const isPlain =
    node.kind === 'boolean' && isSame(normalise, { method: 'goalposts', min: 0, max: 1 });
  const change = (next: Normalisation) => set('normalise', next);
  return (
    <>
      <ChoiceField
        name={at('direction')}
        label={words.field('direction')}
        value={node.direction}
        options={[
          ['higher', t('framework.edit.higher')],
          ['lower', t('framework.edit.lower')],
        ]}
        onChange={(direction) => set('direction', direction)}
      />
      {isPlain ? null : (
        <ChoiceField
          name={`${name}.method`}
          label={words.field('method')}
          value={normalise.method}
          options={methods.map((method) => [method, words.value(method)])}
          onChange={(method) => change(fresh(method))}
        />
      )}
      {isPlain ? null : <Figures name={name} value={normalise} onChange={change} />}
      {normalise.method === 'points' && (
        <PointsField
          name={`${name}.map`}
          map={normalise.map}
          levels={node.kind === 'level' ? (framework.scales?.[node.scale ?? '']?.levels ?? []) : []}
          onChange={(map) => change({ ...normalise, map })}
        />
      )}
      {'population' in normalise || !['goalposts', 'points', 'none'].includes(normalise.method) ? (
        <PopulationFields name={`${name}.population`} value={normalise} onChange={change} />
      ) : null}
      {issues.length === 0 && <p className="small quiet">{normalisationWords(node, i18n)}</p>}
    </>
  );
}

type FieldsProps = {
  readonly name: string;
  readonly value: Normalisation;
  readonly onChange: (value: Normalisation) => void;
};

/** The figures of a method. */
function Figures({ name, value, onChange }: FieldsProps) {
  const words = useWords();
  const figure = (key: string, shown: number | undefined) => (
    <OptionalNumberField
      key={key}
      name={`${name}.${key}`}
      label={words.field(key)}
      value={shown}
      onChange={(next) => onChange({ ...value, [key]: next })}
    />
  );
  const flag = (key: string, isOn: boolean, whenOn: unknown, whenOff: unknown) => (
    <CheckField
      name={`${name}.${key}`}
      label={key === 'transform' ? words.value('log') : words.field(key)}
      checked={isOn}
      onChange={(event) =>
        onChange({
          ...value,
          [key]: event.currentTarget.checked ? whenOn : whenOff,
        })
      }
    />
  );
  switch (value.method) {
    case 'goalposts':
      return (
        <>
          {figure('min', value.min)}
          {figure('max', value.max)}
          {flag('clamp', value.clamp !== false, undefined, false)}
          {flag('transform', value.transform === 'log', 'log', undefined)}
        </>
      );
    case 'minmax':
      return [figure('lower', value.lower), figure('upper', value.upper)];
    case 'zscore':
      return [figure('mean', value.mean), figure('sd', value.sd)];
    case 'distance_to_target':
      return (
        <>
          {figure('target', value.target)}
          {flag('cap', value.cap === true, true, undefined)}
        </>
      );
    case 'distance_to_reference':
      return (
        <>
          <TextField
            name={`${name}.unit`}
            label={words.field('normalise.unit')}
            dir="ltr"
            value={value.unit}
            onChange={(event) => onChange({ ...value, unit: event.currentTarget.value })}
          />
          {flag('cap', value.cap === true, true, undefined)}
        </>
      );
    default:
      return null;
  }
}

/** The quarters whose departments make the comparison; every quarter its own where nothing is said. */
function PopulationFields({ name, value, onChange }: FieldsProps) {
  const { t } = useI18n();
  const words = useWords();
  const population = 'population' in value ? value.population : undefined;
  const change = (next: typeof population) =>
    onChange({ ...value, population: next } as Normalisation);
  return (
    <>
      <CheckField
        label={t('draft.population')}
        hint={t('draft.populationHint')}
        checked={population !== undefined}
        onChange={(event) =>
          change(event.currentTarget.checked ? { from: '2024-Q1', to: '2024-Q4' } : undefined)
        }
      />
      {population &&
        (['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            name={`${name}.${end}`}
            label={words.field(`population.${end}`)}
            dir="ltr"
            placeholder="2024-Q1"
            value={population[end]}
            onChange={(event) => change({ ...population, [end]: event.currentTarget.value })}
          />
        ))}
    </>
  );
}
