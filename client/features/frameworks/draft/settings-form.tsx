import { useI18n } from '#client/i18n/i18n-context.ts';
import { FormField } from '#client/ui/form/form-field.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { useEditor, useSetting } from './editor-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { LocalField } from './field/local-field.tsx';
import { OptionalNumberField } from './field/number-field.tsx';
import { FormPart } from './form-part.tsx';
import { MissingFields } from './missing-fields.tsx';
import { useWords } from './use-words.ts';

/** What holds for the framework as a whole. */
export function SettingsForm() {
  const { t } = useI18n();
  const { framework } = useEditor();
  const set = useSetting();
  const words = useWords();
  return (
    <>
      <FormPart
        title={t('draft.part.texts')}
        paths={['title', 'description', 'publisher', 'source', 'effectiveFrom']}
        isOpen
      >
        <LocalField
          name="title"
          label={words.field('title')}
          value={framework.title}
          onChange={(title) => set('title', title ?? framework.title)}
        />
        <LocalField
          name="description"
          label={words.field('description')}
          value={framework.description}
          onChange={(description) => set('description', description)}
          rows={4}
          isOptional
        />
        <LocalField
          name="publisher"
          label={words.field('publisher')}
          value={framework.publisher}
          onChange={(publisher) => set('publisher', publisher)}
          isOptional
        />
        <FormField name="source" label={words.field('source')} hint={t('draft.sourceHint')}>
          {(control) => (
            <textarea
              {...control}
              rows={5}
              dir="auto"
              value={framework.source?.join('\n') ?? ''}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                set('source', typed === '' ? undefined : typed.split('\n'));
              }}
            />
          )}
        </FormField>
        <TextField
          name="effectiveFrom"
          label={words.field('effectiveFrom')}
          hint={t('draft.quarterHint')}
          dir="ltr"
          value={framework.effectiveFrom ?? ''}
          onChange={(event) => set('effectiveFrom', event.currentTarget.value || undefined)}
        />
      </FormPart>
      <FormPart
        title={t('draft.part.missing')}
        paths={['missingPolicy', 'minCoverage', 'coverageBasis']}
        isOpen
      >
        <MissingFields
          name="missingPolicy"
          value={framework.missingPolicy}
          onChange={(policy) => set('missingPolicy', policy)}
        />
        <OptionalNumberField
          name="minCoverage"
          label={words.field('minCoverage')}
          hint={t('draft.coverageHint')}
          value={framework.minCoverage}
          onChange={(minCoverage) => set('minCoverage', minCoverage)}
        />
        <ChoiceField
          name="coverageBasis"
          label={words.field('coverageBasis')}
          value={framework.coverageBasis ?? 'weight'}
          options={[
            ['weight', words.value('weight')],
            ['count', words.value('count')],
          ]}
          onChange={(basis) => set('coverageBasis', basis)}
        />
      </FormPart>
      <FormPart title={t('draft.part.rounding')} paths={['rankDecimals', 'roundTiers']} isOpen>
        <OptionalNumberField
          name="rankDecimals"
          label={words.field('rankDecimals')}
          hint={t('draft.decimalsHint')}
          value={framework.rankDecimals}
          onChange={(rankDecimals) => set('rankDecimals', rankDecimals)}
        />
        <OptionalNumberField
          name="roundTiers"
          label={words.field('roundTiers')}
          hint={t('draft.tiersHint')}
          value={framework.roundTiers}
          onChange={(roundTiers) => set('roundTiers', roundTiers)}
        />
      </FormPart>
    </>
  );
}
