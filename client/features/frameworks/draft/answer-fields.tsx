import { useI18n } from '#client/i18n/i18n-context.ts';
import { TextField } from '#client/ui/form/text-field.tsx';
import { changeKind } from '#shared/domain/framework/edit/change-kind.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';
import { useEditor, useNode } from './editor-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { LocalField } from './field/local-field.tsx';
import { OptionalNumberField } from './field/number-field.tsx';
import { ItemsField } from './items-field.tsx';
import { useWords } from './use-words.ts';

const kinds = [
  ['boolean', 'framework.kind.boolean'],
  ['level', 'framework.kind.level'],
  ['checklist', 'framework.kind.checklist'],
  ['percentage', 'framework.kind.percentage'],
  ['ratio', 'framework.kind.ratio'],
  ['number', 'framework.kind.number'],
  ['derived', 'framework.kind.derived'],
] as const;

/** How an indicator is answered: its kind, and what that kind needs and no other. */
export function AnswerFields({ node }: { node: IndicatorNode }) {
  const { t, text } = useI18n();
  const { framework, show } = useEditor();
  const { at, set, replace } = useNode(node);
  const words = useWords();
  const scales = Object.entries(framework.scales ?? {});
  const hasFraction = node.kind === 'percentage' || node.kind === 'ratio';
  const hasUnit = ['percentage', 'ratio', 'number', 'derived'].includes(node.kind);
  return (
    <>
      <ChoiceField
        name={at('kind')}
        label={words.field('kind')}
        hint={t('draft.kindHint')}
        value={node.kind}
        options={kinds.map(([kind, name]) => [kind, t(name)])}
        onChange={(kind) => replace('kind', changeKind(node, kind, scales[0]?.[0]))}
      />
      <ChoiceField
        name={at('frequency')}
        label={words.field('frequency')}
        value={node.frequency ?? 'quarterly'}
        options={[
          ['quarterly', t('framework.quarterly')],
          ['yearly', t('framework.yearly')],
        ]}
        onChange={(frequency) => set('frequency', frequency)}
      />
      {node.kind === 'level' && (
        <>
          <ChoiceField
            name={at('scale')}
            label={words.field('scale')}
            value={node.scale ?? ''}
            options={scales.map(([name, scale]) => [name, text(scale.title)])}
            onChange={(scale) => set('scale', scale)}
          />
          <p>
            <button type="button" className="link" onClick={() => show({ part: 'scales' })}>
              {t('draft.toScales')}
            </button>
          </p>
        </>
      )}
      {node.kind === 'checklist' && (
        <ItemsField
          name={at('items')}
          value={node.items}
          onChange={(items) => set('items', items)}
        />
      )}
      {hasFraction &&
        (['numerator', 'denominator'] as const).map((part) => (
          <LocalField
            key={part}
            name={at(part)}
            label={words.field(part)}
            value={node[part]}
            onChange={(value) => set(part, value)}
            isOptional
          />
        ))}
      {node.kind === 'ratio' && (
        <OptionalNumberField
          name={at('scaleFactor')}
          label={words.field('scaleFactor')}
          hint={t('draft.scaleFactorHint')}
          value={node.scaleFactor}
          onChange={(scaleFactor) => set('scaleFactor', scaleFactor)}
        />
      )}
      {hasUnit && (
        <LocalField
          name={at('unit')}
          label={words.field('unit')}
          value={node.unit}
          onChange={(unit) => set('unit', unit)}
          isOptional
        />
      )}
      {node.kind === 'derived' && (
        <TextField
          name={at('derivedFrom')}
          label={words.field('derivedFrom')}
          dir="ltr"
          value={node.derivedFrom ?? ''}
          onChange={(event) => set('derivedFrom', event.currentTarget.value || undefined)}
        />
      )}
    </>
  );
}
