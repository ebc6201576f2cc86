import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { weighNodes } from '#shared/domain/framework/compare/weigh-nodes.ts';
import { editFramework } from '#shared/domain/framework/edit/edit-framework.ts';
import type { GroupNode } from '#shared/domain/framework/framework.ts';
import { FamilyTable } from '../family-table.tsx';
import { AddNodeDialog } from './add-node-dialog.tsx';
import { useEditor, useNode } from './editor-context.ts';
import { withEntry } from './with-entry.ts';
import { FormPart } from './form-part.tsx';
import { LocalField } from './field/local-field.tsx';
import { TargetsField } from './field/targets-field.tsx';
import { AggregationFields, RescaleFields } from './score-of-group.tsx';
import { useWords } from './use-words.ts';
import styles from './editor.module.css';

/** The index, a dimension or a group: what is in it and what each weighs, its texts, and how its score is made. */
export function GroupForm({ node }: { node: GroupNode }) {
  const { t, text } = useI18n();
  const { framework, isWritable, apply, show } = useEditor();
  const { at, set } = useNode(node);
  const { field } = useWords();
  const [asked, setAsked] = useState<'indicator' | 'group' | null>(null);
  const targets = framework.targets?.[node.code];
  return (
    <>
      <FamilyTable
        caption={t('draft.family', { node: text(node.title) })}
        nodes={framework.nodes.filter(({ parent }) => parent === node.code)}
        weights={weighNodes(framework)}
        onWeigh={
          isWritable
            ? (code, weight) =>
                apply(`${code} weight`, editFramework(framework, { weights: { [code]: weight } }))
            : null
        }
        onOpen={(code) => show({ node: code })}
      />
      {isWritable && (
        <p className={`${styles['acts']} no-print`}>
          <SmallButton onClick={() => setAsked('indicator')}>{t('draft.addIndicator')}</SmallButton>
          <SmallButton onClick={() => setAsked('group')}>
            {t(node.parent === null ? 'draft.addDimension' : 'draft.addGroup')}
          </SmallButton>
        </p>
      )}
      <FormPart title={t('draft.part.texts')} paths={[at('title'), at('description')]}>
        <LocalField
          name={at('title')}
          label={field('title')}
          value={node.title}
          onChange={(title) => set('title', title ?? { ar: '', en: '' })}
        />
        <LocalField
          name={at('description')}
          label={field('description')}
          value={node.description}
          onChange={(description) => set('description', description)}
          rows={3}
          isOptional
        />
      </FormPart>
      <FormPart title={t('draft.part.score')} paths={[at('aggregation'), at('rescale')]}>
        <AggregationFields
          name={at('aggregation')}
          value={node.aggregation}
          onChange={(aggregation) => set('aggregation', aggregation)}
          isIndex={node.parent === null}
        />
        <RescaleFields
          name={at('rescale')}
          value={node.rescale}
          onChange={(rescale) => set('rescale', rescale)}
        />
      </FormPart>
      <FormPart
        title={t('framework.targets')}
        count={Object.keys(targets ?? {}).length}
        paths={[`targets.${node.code}`]}
      >
        <TargetsField
          name={`targets.${node.code}`}
          value={targets}
          onChange={(years) => {
            const next = withEntry(framework.targets, node.code, years);
            apply(`${node.code} targets`, { ...framework, targets: next });
          }}
        />
      </FormPart>
      {asked && <AddNodeDialog kind={asked} parent={node} onClose={() => setAsked(null)} />}
    </>
  );
}
