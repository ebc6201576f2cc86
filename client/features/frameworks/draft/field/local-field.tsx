import { useI18n } from '#client/i18n/i18n-context.ts';
import { FormField } from '#client/ui/form/form-field.tsx';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import styles from './field.module.css';

const languages = ['ar', 'en'] as const;
const names = { ar: 'draft.inArabic', en: 'draft.inEnglish' } as const;

/** One text in both languages, each in its own direction. Both blank is no text at all where it need not be there. */
export function LocalField({
  name,
  label,
  value,
  onChange,
  rows = 1,
  isOptional = false,
}: {
  name: string;
  label: string;
  value: LocalText | undefined;
  onChange: (value: LocalText | undefined) => void;
  /** Lines of text; a single one is a field of one line. */
  rows?: number;
  isOptional?: boolean;
}) {
  const { t } = useI18n();
  const change = (language: 'ar' | 'en', typed: string) => {
    const next = { ar: value?.ar ?? '', en: value?.en ?? '', [language]: typed };
    onChange(isOptional && next.ar === '' && next.en === '' ? undefined : next);
  };
  return (
    <div className={styles['pair']}>
      {languages.map((language) => (
        <FormField
          key={language}
          name={`${name}.${language}`}
          label={t(names[language], { label })}
        >
          {(control) => {
            const common = {
              ...control,
              lang: language,
              dir: language === 'ar' ? 'rtl' : 'ltr',
              value: value?.[language] ?? '',
            };
            return rows > 1 ? (
              <textarea
                {...common}
                rows={rows}
                maxLength={4000}
                onChange={(event) => change(language, event.currentTarget.value)}
              />
            ) : (
              <input
                {...common}
                type="text"
                autoComplete="off"
                maxLength={400}
                onChange={(event) => change(language, event.currentTarget.value)}
              />
            );
          }}
        </FormField>
      ))}
    </div>
  );
}
