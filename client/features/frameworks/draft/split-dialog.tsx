import { useI18n } from '#client/i18n/i18n-context.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { FieldGroup } from '#client/ui/form/field-group.tsx';
import { FormField } from '#client/ui/form/form-field.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { freeCode } from '#shared/domain/framework/edit/add-node.ts';
import { splitIndicator } from '#shared/domain/framework/edit/split-indicator.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';
import { CodeAndTitle, useCodeCheck } from './code-and-title.tsx';
import { useEditor } from './editor-context.ts';

const halves = [
  ['first', 'draft.split.first'],
  ['second', 'draft.split.second'],
] as const;

/** An indicator becomes two, each with half of its weight; why is said in both languages and stays with the version. */
export function SplitDialog({ node, onClose }: { node: IndicatorNode; onClose: () => void }) {
  const { t, text } = useI18n();
  const { framework, frozen, apply, show } = useEditor();
  const check = useCodeCheck();
  const first = freeCode(framework, node.parent, frozen);
  const codes = { first, second: freeCode(framework, node.parent, new Set([...frozen, first])) };
  const title = t('draft.split.ask', { node: text(node.title) });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t('draft.split.lede')}</p>
      <Form
        label={title}
        onSend={(data) => {
          const partOf = (half: 'first' | 'second') => ({
            code: textOf(data, `${half}.code`),
            title: {
              ar: textOf(data, `${half}.title.ar`),
              en: textOf(data, `${half}.title.en`),
            },
          });
          const [one, two] = [partOf('first'), partOf('second')];
          check([
            { name: 'first.code', code: one.code },
            { name: 'second.code', code: two.code },
          ]);
          const note = { ar: textOf(data, 'note.ar'), en: textOf(data, 'note.en') };
          apply(`${node.code} split`, splitIndicator(framework, node.code, [one, two], note));
          show({ node: one.code });
          onClose();
          return Promise.resolve();
        }}
        actions={
          <>
            <SubmitButton>{t('draft.split')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        {halves.map(([half, legend]) => (
          <FieldGroup key={half} name={`${half} part`} legend={t(legend)}>
            <CodeAndTitle name={half} code={codes[half]} title={node.title} />
          </FieldGroup>
        ))}
        {(['ar', 'en'] as const).map((language) => (
          <FormField
            key={language}
            name={`note.${language}`}
            label={t(language === 'ar' ? 'draft.inArabic' : 'draft.inEnglish', {
              label: t('draft.change.note'),
            })}
          >
            {(control) => (
              <textarea
                rows={2}
                lang={language}
                dir={language === 'ar' ? 'rtl' : 'ltr'}
                maxLength={4000}
                required
                {...control}
              />
            )}
          </FormField>
        ))}
      </Form>
    </Dialog>
  );
}
