import { useI18n } from '#client/i18n/i18n-context.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import type { MissingPolicy, RobustnessSettings } from '#shared/domain/framework/framework.ts';
import { useEditor, useSetting } from './editor-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { NumberField } from './field/number-field.tsx';
import { RowsField } from './field/rows-field.tsx';
import { MissingFields } from './missing-fields.tsx';
import { AggregationFields } from './score-of-group.tsx';
import { useWords } from './use-words.ts';

const usual: RobustnessSettings = {
  draws: 2000,
  seed: 1,
  weights: { method: 'dirichlet', concentration: 100 },
};

const methods = [
  ...(['goalposts', 'minmax', 'zscore', 'percentile_rank', 'rank', 'borda'] as const),
  ...(['distance_to_max', 'fraction_of_max', 'points', 'none'] as const),
];

/** Choices that a reasonable committee could have made differently: how sure the ranks are is reckoned over them. */
export function RobustnessForm() {
  const { t } = useI18n();
  const { framework } = useEditor();
  const set = useSetting();
  const words = useWords();
  const { robustness } = framework;
  const change = (next: Partial<RobustnessSettings>) =>
    set('robustness', { ...(robustness ?? usual), ...next });
  const some = <T,>(list: readonly T[]) => (list.length === 0 ? undefined : list);
  return (
    <>
      <CheckField
        label={t('draft.robustness')}
        hint={t('draft.robustnessHint')}
        checked={robustness !== undefined}
        onChange={(event) => set('robustness', event.currentTarget.checked ? usual : undefined)}
      />
      {robustness && (
        <>
          {(['draws', 'seed'] as const).map((key) => (
            <NumberField
              key={key}
              name={`robustness.${key}`}
              label={words.field(key)}
              value={robustness[key]}
              onChange={(value) => change({ [key]: value })}
            />
          ))}
          <ChoiceField
            name="robustness.weights.method"
            label={t('draft.weightsVary')}
            value={robustness.weights.method}
            options={[
              ['dirichlet', words.value('dirichlet')],
              ['uniform', words.value('uniform')],
            ]}
            onChange={(method) =>
              change({
                weights:
                  method === 'dirichlet' ? { method, concentration: 100 } : { method, range: 0.2 },
              })
            }
          />
          {robustness.weights.method === 'dirichlet' ? (
            <NumberField
              name="robustness.weights.concentration"
              label={words.field('concentration')}
              value={robustness.weights.concentration}
              onChange={(concentration) =>
                change({ weights: { method: 'dirichlet', concentration } })
              }
            />
          ) : (
            <NumberField
              name="robustness.weights.range"
              label={words.field('range')}
              value={robustness.weights.range}
              onChange={(range) => change({ weights: { method: 'uniform', range } })}
            />
          )}
          <fieldset name="robustness.normalisations">
            <legend className="small">{words.field('normalisations')}</legend>
            {methods.map((method) => (
              <CheckField
                key={method}
                label={words.value(method)}
                checked={robustness.normalisations?.includes(method) ?? false}
                onChange={(event) => {
                  const others = (robustness.normalisations ?? []).filter(
                    (each) => each !== method,
                  );
                  const next = event.currentTarget.checked ? [...others, method] : others;
                  change({ normalisations: some(next) });
                }}
              />
            ))}
          </fieldset>
          <RowsField
            name="robustness.aggregations"
            legend={words.field('aggregations')}
            rows={robustness.aggregations ?? []}
            nameOf={({ method }) => words.value(method)}
            make={() => ({ method: 'arithmetic' as const })}
            onChange={(aggregations) => change({ aggregations: some(aggregations) })}
          >
            {(aggregation, path, put) => (
              <AggregationFields name={path} value={aggregation} onChange={put} />
            )}
          </RowsField>
          <RowsField
            name="robustness.missingPolicies"
            legend={words.field('missingPolicies')}
            rows={robustness.missingPolicies ?? []}
            nameOf={({ method }) => words.value(method)}
            make={(): MissingPolicy => ({ method: 'exclude' })}
            onChange={(policies) => change({ missingPolicies: some(policies) })}
          >
            {(policy, path, put) => <MissingFields name={path} value={policy} onChange={put} />}
          </RowsField>
        </>
      )}
    </>
  );
}
