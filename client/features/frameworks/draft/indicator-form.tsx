import { useI18n } from '#client/i18n/i18n-context.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';
import { AnswerFields } from './answer-fields.tsx';
import { ChecksField } from './checks-field.tsx';
import { useNode } from './editor-context.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { LocalField } from './field/local-field.tsx';
import { NumberField } from './field/number-field.tsx';
import { TargetsField } from './field/targets-field.tsx';
import { FormPart } from './form-part.tsx';
import { ScoreFields } from './score-fields.tsx';
import { StandardsField } from './standards-field.tsx';
import { useWords } from './use-words.ts';

/** Everything of an indicator, in the order in which somebody who makes one thinks of it. */
export function IndicatorForm({ node }: { node: IndicatorNode }) {
  const { t } = useI18n();
  const { at, set } = useNode(node);
  const { field } = useWords();
  const paths = (...fields: string[]) => fields.map(at);
  return (
    <>
      <FormPart
        title={t('draft.part.texts')}
        paths={paths('title', 'definition', 'guidance', 'weight')}
        isOpen
      >
        <LocalField
          name={at('title')}
          label={field('title')}
          value={node.title}
          onChange={(title) => set('title', title ?? { ar: '', en: '' })}
        />
        <LocalField
          name={at('definition')}
          label={field('definition')}
          value={node.definition}
          onChange={(definition) => set('definition', definition)}
          rows={4}
          isOptional
        />
        <LocalField
          name={at('guidance')}
          label={t('framework.guidance')}
          value={node.guidance}
          onChange={(guidance) => set('guidance', guidance)}
          rows={8}
          isOptional
        />
        <NumberField
          name={at('weight')}
          label={t('framework.edit.weight')}
          hint={t('draft.weightHint')}
          value={node.weight}
          onChange={(weight) => set('weight', weight)}
        />
      </FormPart>
      <FormPart
        title={t('draft.part.answer')}
        paths={paths(
          ...['kind', 'unit', 'scale', 'scaleFactor', 'items', 'numerator', 'denominator'],
          ...['derivedFrom', 'frequency'],
        )}
      >
        <AnswerFields node={node} />
      </FormPart>
      <FormPart title={t('draft.part.score')} paths={paths('direction', 'normalise')}>
        <ScoreFields node={node} />
      </FormPart>
      <FormPart
        title={t('draft.part.checks')}
        count={(node.checks?.length ?? 0) + (node.evidence ? 1 : 0)}
        paths={paths('checks', 'evidence')}
      >
        <ChecksField
          name={at('checks')}
          value={node.checks}
          onChange={(checks) => set('checks', checks)}
        />
        <EvidenceFields
          name={at('evidence')}
          value={node.evidence}
          onChange={(evidence) => set('evidence', evidence)}
        />
      </FormPart>
      <FormPart
        title={t('framework.targets')}
        count={Object.keys(node.targets ?? {}).length}
        paths={paths('targets')}
      >
        <TargetsField
          name={at('targets')}
          value={node.targets}
          onChange={(targets) => set('targets', targets)}
        />
      </FormPart>
      <FormPart
        title={t('framework.standards')}
        count={node.mapsTo?.length ?? 0}
        paths={paths('mapsTo', 'comparableWith')}
      >
        <StandardsField node={node} />
      </FormPart>
    </>
  );
}
