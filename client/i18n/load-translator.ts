import type { Language } from '#shared/format/language.ts';
import { createTranslator, type Translator } from './translator.ts';

/** One catalogue per language, loaded when it is first needed. */
const catalogues = {
  ar: () => import('virtual:catalogue/ar'),
  en: () => import('virtual:catalogue/en'),
} as const;

const loaded = new Map<Language, Promise<Translator>>();

export function loadTranslator(language: Language): Promise<Translator> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = catalogues[language]().then(({ messages }) =>
    createTranslator(language, messages),
  );
  loaded.set(language, loading);
  // A catalogue that did not arrive may be asked for again.
  loading.catch(() => loaded.delete(language));
  return loading;
}
