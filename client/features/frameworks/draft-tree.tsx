import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import { weighNodes } from '#shared/domain/framework/compare/weigh-nodes.ts';
import {
  isIndicator,
  type GroupNode,
  type IndicatorNode,
} from '#shared/domain/framework/framework.ts';
import { DraftIndicator } from './draft-indicator.tsx';
import { FamilyTable } from './family-table.tsx';
import type { DraftEdit } from './use-draft-edit.ts';

/** Every family of siblings with its weights, to be changed in place; texts and bounds in a dialog of their own. */
export function DraftTree({ edit, isWritable }: { edit: DraftEdit; isWritable: boolean }) {
  const { t, text } = useI18n();
  const [asked, setAsked] = useState<IndicatorNode | null>(null);
  const { framework } = edit;
  const weights = weighNodes(framework);
  const groups = framework.nodes.filter((node): node is GroupNode => !isIndicator(node));
  const family = ({ code }: GroupNode) => framework.nodes.filter(({ parent }) => parent === code);
  const table = (group: GroupNode) => (
    <FamilyTable
      key={group.code}
      caption={text(group.title)}
      nodes={family(group)}
      weights={weights}
      onWeigh={isWritable ? edit.weigh : null}
      onOpen={setAsked}
    />
  );
  return (
    <Section title={t('framework.edit.title')} lede={t('framework.edit.lede')}>
      {groups.map((group) =>
        group.parent === null ? (
          table(group)
        ) : (
          <details key={group.code}>
            <summary>{text(group.title)}</summary>
            {table(group)}
          </details>
        ),
      )}
      {asked && (
        <DraftIndicator
          node={asked}
          isWritable={isWritable}
          onChange={edit.change}
          onRemove={edit.remove}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}
