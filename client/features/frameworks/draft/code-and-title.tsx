import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import { useEditor } from './editor-context.ts';
import { useWords } from './use-words.ts';

/** The fields that make a node: a code and a title in both languages. */
export function CodeAndTitle({
  name,
  code,
  title,
}: {
  name: string;
  code: string;
  title?: LocalText;
}) {
  const { t } = useI18n();
  const words = useWords();
  const label = words.field('title');
  return (
    <>
      <TextField
        name={`${name}.code`}
        label={words.field('code')}
        hint={t('draft.codeHint')}
        dir="ltr"
        defaultValue={code}
        maxLength={40}
        required
      />
      <TextField
        name={`${name}.title.ar`}
        label={t('draft.inArabic', { label })}
        lang="ar"
        dir="rtl"
        defaultValue={title?.ar}
        maxLength={400}
        required
      />
      <TextField
        name={`${name}.title.en`}
        label={t('draft.inEnglish', { label })}
        lang="en"
        dir="ltr"
        defaultValue={title?.en}
        maxLength={400}
        required
      />
    </>
  );
}

/** Refuses codes that are no codes, are taken, or were published for something else, at the field of each. */
export function useCodeCheck() {
  const { t } = useI18n();
  const { framework, frozen } = useEditor();
  return (given: readonly { readonly name: string; readonly code: string }[]) => {
    const taken = new Set(framework.nodes.map(({ code }) => code));
    const issues = given.flatMap(({ name, code }, at) => {
      const isTwice = given.slice(0, at).some((other) => other.code === code);
      const key = !/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code)
        ? 'draft.code.form'
        : taken.has(code) || isTwice
          ? 'draft.code.taken'
          : frozen.has(code)
            ? 'draft.code.frozen'
            : null;
      return key ? [{ path: name, code: key, message: t(key, { code }) }] : [];
    });
    if (issues.length === 0) return;
    throw new ApiError(400, 'draft.code', { title: t('draft.code.title'), issues });
  };
}
