import { useId } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { TextField } from '#client/ui/form/text-field.tsx';
import {
  isIndicator,
  type IndicatorNode,
  type StandardReference,
} from '#shared/domain/framework/framework.ts';
import { useEditor, useNode } from './editor-context.ts';
import { RowsField } from './field/rows-field.tsx';
import { useWords } from './use-words.ts';

/** The public standards that an indicator answers to, and the earlier indicators it may be compared with. */
export function StandardsField({ node }: { node: IndicatorNode }) {
  const { t } = useI18n();
  const { framework } = useEditor();
  const { at, set } = useNode(node);
  const words = useWords();
  const id = useId();
  const known = new Set(
    framework.nodes.flatMap((each) =>
      isIndicator(each) ? (each.mapsTo ?? []).map(({ standard }) => standard) : [],
    ),
  );
  return (
    <>
      <datalist id={id}>
        {[...known].map((standard) => (
          <option key={standard} value={standard} />
        ))}
      </datalist>
      <RowsField
        name={at('mapsTo')}
        legend={t('framework.standards')}
        hint={t('draft.standardsHint')}
        rows={node.mapsTo ?? []}
        nameOf={({ standard }) => standard}
        make={(): StandardReference => ({ standard: '' })}
        onChange={(mapsTo) => set('mapsTo', mapsTo.length === 0 ? undefined : mapsTo)}
      >
        {(reference, path, change) => (
          <>
            <TextField
              name={`${path}.standard`}
              label={words.field('standard')}
              dir="ltr"
              list={id}
              value={reference.standard}
              onChange={(event) => change({ ...reference, standard: event.currentTarget.value })}
            />
            <TextField
              name={`${path}.clause`}
              label={words.field('clause')}
              dir="ltr"
              value={reference.clause ?? ''}
              onChange={(event) =>
                change({ ...reference, clause: event.currentTarget.value || undefined })
              }
            />
            <TextField
              name={`${path}.note`}
              label={words.field('note')}
              dir="ltr"
              value={reference.note ?? ''}
              onChange={(event) =>
                change({ ...reference, note: event.currentTarget.value || undefined })
              }
            />
          </>
        )}
      </RowsField>
      <TextField
        name={at('comparableWith')}
        label={words.field('comparableWith')}
        hint={t('draft.comparableHint')}
        dir="ltr"
        defaultValue={node.comparableWith?.join(' ') ?? ''}
        onBlur={(event) => {
          const codes = event.currentTarget.value.split(/[\s,،]+/).filter((code) => code !== '');
          if (codes.join(' ') === (node.comparableWith ?? []).join(' ')) return;
          set('comparableWith', codes.length === 0 ? undefined : codes);
        }}
      />
    </>
  );
}
