import { useI18n } from '#client/i18n/i18n-context.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { addGroup, addIndicator, freeCode } from '#shared/domain/framework/edit/add-node.ts';
import type { GroupNode } from '#shared/domain/framework/framework.ts';
import { CodeAndTitle, useCodeCheck } from './code-and-title.tsx';
import { useEditor } from './editor-context.ts';

/** A new indicator or group: its code and its title; everything else is filled in afterwards. */
export function AddNodeDialog({
  kind,
  parent,
  onClose,
}: {
  kind: 'indicator' | 'group';
  parent: GroupNode;
  onClose: () => void;
}) {
  const { t, text } = useI18n();
  const { framework, frozen, apply, show } = useEditor();
  const check = useCodeCheck();
  const isDimension = kind === 'group' && parent.parent === null;
  const group = isDimension ? 'draft.addDimension.ask' : 'draft.addGroup.ask';
  const title = t(kind === 'indicator' ? 'draft.addIndicator.ask' : group, {
    parent: text(parent.title),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        onSend={(data) => {
          const code = textOf(data, 'new.code');
          check([{ name: 'new.code', code }]);
          const words = { ar: textOf(data, 'new.title.ar'), en: textOf(data, 'new.title.en') };
          const add = kind === 'indicator' ? addIndicator : addGroup;
          apply(`${code} added`, add(framework, { code, parent: parent.code, title: words }));
          show({ node: code });
          onClose();
          return Promise.resolve();
        }}
        actions={
          <>
            <SubmitButton>{t('draft.add')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        <CodeAndTitle
          name="new"
          code={isDimension ? '' : freeCode(framework, parent.code, frozen)}
        />
      </Form>
    </Dialog>
  );
}
