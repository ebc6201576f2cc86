import { useI18n } from '#client/i18n/i18n-context.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { FormField } from '#client/ui/form/form-field.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { parseNumber } from '#shared/domain/answers/parse-number.ts';
import type { IndicatorNode, LocalText } from '#shared/domain/framework/framework.ts';

const prose = ['definition', 'guidance'] as const;

const labels = {
  title: 'framework.edit.name',
  definition: 'framework.definition',
  guidance: 'framework.guidance',
  typical: 'framework.evidence',
} as const;

/** An indicator's texts, direction and bounds. What this form does not hold is changed in the file. */
export function DraftIndicator({
  node,
  isWritable,
  onChange,
  onRemove,
  onClose,
}: {
  node: IndicatorNode;
  isWritable: boolean;
  onChange: (node: IndicatorNode) => void;
  onRemove: (code: string) => void;
  onClose: () => void;
}) {
  const { t, text } = useI18n();
  const { normalise, evidence } = node;
  const title = t('framework.edit.indicator', { code: node.code });
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="small quiet">{t('framework.edit.rest')}</p>
      <Form
        label={title}
        onSend={(data) => {
          onChange(changed(node, data));
          onClose();
          return Promise.resolve();
        }}
        actions={
          <>
            {isWritable && <SubmitButton>{t('framework.edit.take')}</SubmitButton>}
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
            {isWritable && (
              <button
                type="button"
                className="btn"
                onClick={() => {
                  onRemove(node.code);
                  onClose();
                }}
              >
                {t('framework.edit.remove')}
                <span className="hide"> {text(node.title)}</span>
              </button>
            )}
          </>
        }
      >
        {(['ar', 'en'] as const).map((language) => (
          <TextField
            key={language}
            name={`title.${language}`}
            label={inLanguage(t(labels.title), language, t)}
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            defaultValue={node.title[language]}
            maxLength={400}
            required
          />
        ))}
        {prose.map((field) => (
          <Prose key={field} name={field} label={t(labels[field])} value={node[field]} />
        ))}
        {evidence && <Prose name="typical" label={t(labels.typical)} value={evidence.typical} />}
        <SelectField
          name="direction"
          label={t('framework.edit.direction')}
          defaultValue={node.direction}
        >
          <option value="higher">{t('framework.edit.higher')}</option>
          <option value="lower">{t('framework.edit.lower')}</option>
        </SelectField>
        {normalise.method === 'goalposts' &&
          (['min', 'max'] as const).map((bound) => (
            <TextField
              key={bound}
              name={`normalise.${bound}`}
              label={t(bound === 'min' ? 'framework.edit.min' : 'framework.edit.max')}
              dir="ltr"
              inputMode="decimal"
              defaultValue={String(normalise[bound])}
              required
            />
          ))}
      </Form>
    </Dialog>
  );
}

function inLanguage(
  label: string,
  language: 'ar' | 'en',
  t: ReturnType<typeof useI18n>['t'],
): string {
  return t(language === 'ar' ? 'framework.edit.inArabic' : 'framework.edit.inEnglish', { label });
}

function Prose({
  name,
  label,
  value,
}: {
  name: string;
  label: string;
  value: LocalText | undefined;
}) {
  const { t } = useI18n();
  return (['ar', 'en'] as const).map((language) => (
    <FormField key={language} name={`${name}.${language}`} label={inLanguage(label, language, t)}>
      {(control) => (
        <textarea
          rows={4}
          maxLength={4000}
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          defaultValue={value?.[language] ?? ''}
          {...control}
        />
      )}
    </FormField>
  ));
}

/** The indicator as the form has it; what is left blank is not there, bounds that are no numbers stay as they were. */
function changed(node: IndicatorNode, data: FormData): IndicatorNode {
  const local = (name: string): LocalText | undefined => {
    const [ar, en] = [textOf(data, `${name}.ar`), textOf(data, `${name}.en`)];
    return ar === '' && en === '' ? undefined : { ar, en };
  };
  const bound = (name: string, before: number): number => {
    const parsed = parseNumber(textOf(data, `normalise.${name}`));
    return parsed.ok ? parsed.value : before;
  };
  const { normalise, evidence } = node;
  return {
    ...node,
    title: local('title') ?? node.title,
    definition: local('definition'),
    guidance: local('guidance'),
    direction: textOf(data, 'direction') === 'lower' ? 'lower' : 'higher',
    evidence: evidence && { ...evidence, typical: local('typical') },
    normalise:
      normalise.method === 'goalposts'
        ? { ...normalise, min: bound('min', normalise.min), max: bound('max', normalise.max) }
        : normalise,
  };
}
