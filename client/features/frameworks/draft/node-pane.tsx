import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { weighNodes } from '#shared/domain/framework/compare/weigh-nodes.ts';
import { isBeneath } from '#shared/domain/framework/edit/change-node.ts';
import { moveNode, shiftNode } from '#shared/domain/framework/edit/move-node.ts';
import { removeNode } from '#shared/domain/framework/edit/remove-node.ts';
import { renameCode } from '#shared/domain/framework/edit/rename-code.ts';
import { isIndicator, type FrameworkNode } from '#shared/domain/framework/framework.ts';
import { ChangeFields } from './change-fields.tsx';
import { useEditor } from './editor-context.ts';
import styles from './editor.module.css';
import { ChoiceField } from './field/choice-field.tsx';
import { FormPart } from './form-part.tsx';
import { GroupForm } from './group-form.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useDeclared } from './use-declared.ts';
import { useWords } from './use-words.ts';

/** One node: what it is, all of its fields, what the version says of its change, and its place in the tree. */
export function NodePane({ node }: { node: FrameworkNode }) {
  const { t, percent } = useI18n();
  const { framework } = useEditor();
  const { changes, declare } = useDeclared();
  const declared = changes.find(({ code }) => code === node.code);
  const weight = weighNodes(framework).get(node.code);
  const [share, effective] = [weight?.share, weight?.effective];
  const isWeighed = node.parent !== null && Number.isFinite(share) && Number.isFinite(effective);
  return (
    <>
      <p className="quiet">
        <bdi className="code">{node.code}</bdi>
        {isWeighed &&
          ` · ${t('draft.weighs', {
            share: percent(share ?? 0, 2),
            effective: percent(effective ?? 0, 2),
          })}`}
      </p>
      {isIndicator(node) ? <IndicatorForm node={node} /> : <GroupForm node={node} />}
      {declared && (
        <FormPart title={t('draft.part.change')} paths={[]}>
          <ChangeFields change={declared} onChange={declare} />
        </FormPart>
      )}
      {node.parent !== null && <PlaceFields node={node} />}
    </>
  );
}

/** Where a node stands, what it is called, and its end. */
function PlaceFields({ node }: { node: FrameworkNode }) {
  const { t, text } = useI18n();
  const { framework, frozen, isWritable, apply, show } = useEditor();
  const words = useWords();
  const [isSplitting, setSplitting] = useState(false);
  const isFrozen = frozen.has(node.code);
  const groups = framework.nodes.filter(
    (each) => !isIndicator(each) && !isBeneath(framework, each.code, node.code),
  );
  return (
    <FormPart title={t('draft.part.place')} paths={[]}>
      <TextField
        name="code"
        label={words.field('code')}
        hint={t(isFrozen ? 'draft.codeFrozen' : 'draft.codeHint')}
        dir="ltr"
        key={node.code}
        defaultValue={node.code}
        readOnly={isFrozen}
        onBlur={(event) => {
          const code = event.currentTarget.value.trim();
          const isTaken = frozen.has(code) || framework.nodes.some((each) => each.code === code);
          const isCode = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code);
          if (isTaken || !isCode) event.currentTarget.value = node.code;
          else {
            apply(`${code} renamed`, renameCode(framework, node.code, code));
            show({ node: code });
          }
        }}
      />
      <ChoiceField
        name="parent"
        label={t('draft.parent')}
        value={node.parent ?? ''}
        options={groups.map(({ code, title }) => [code, `${code} · ${text(title)}`])}
        onChange={(parent) => apply(`${node.code} parent`, moveNode(framework, node.code, parent))}
      />
      {isWritable && (
        <div className={styles['acts']}>
          <SmallButton
            onClick={() => apply(`${node.code} shift up`, shiftNode(framework, node.code, -1))}
          >
            {t('draft.up')}
          </SmallButton>
          <SmallButton
            onClick={() => apply(`${node.code} shift down`, shiftNode(framework, node.code, 1))}
          >
            {t('draft.down')}
          </SmallButton>
          {isIndicator(node) && (
            <SmallButton onClick={() => setSplitting(true)}>{t('draft.splitIt')}</SmallButton>
          )}
          <SmallButton
            onClick={() => {
              apply(`${node.code} retired`, removeNode(framework, node.code));
              show({ node: node.parent ?? '' });
            }}
          >
            {t(isFrozen ? 'draft.retire' : 'draft.remove')}
            <span className="hide"> {text(node.title)}</span>
          </SmallButton>
        </div>
      )}
      {isSplitting && isIndicator(node) && (
        <SplitDialog node={node} onClose={() => setSplitting(false)} />
      )}
    </FormPart>
  );
}
