import { startTransition, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '#shared/format/language.ts';
import { I18nContext } from './i18n-context.ts';
import { applyLanguage, rememberLanguage } from './language.ts';
import { loadTranslator } from './load-translator.ts';
import type { Translator } from './translator.ts';

/** Holds the language of the page; a switch loads the other catalogue and needs no reload. */
export function I18nProvider({ initial, children }: { initial: Translator; children: ReactNode }) {
  const [translator, setTranslator] = useState(initial);
  const i18n = useMemo(
    () => ({
      ...translator,
      switchTo: (language: Language) => {
        void loadTranslator(language).then((next) => {
          rememberLanguage(language);
          applyLanguage(language);
          startTransition(() => setTranslator(next));
        });
      },
    }),
    [translator],
  );
  return <I18nContext value={i18n}>{children}</I18nContext>;
}
