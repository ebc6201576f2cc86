import type { Language } from '#shared/format/language.ts';
import { createTranslator, type Translator } from './translator.ts';

/** One catalogue per language, loaded when it is first needed. */
const catalogues = {
  ar: () => import('virtual:catalogue/ar'),
  en: () => import('virtual:catalogue/en'),
} as const;

/** What only pages behind the sign-in say. */
const lateCatalogues = {
  ar: () => import('virtual:catalogue/ar/late'),
  en: () => import('virtual:catalogue/en/late'),
} as const;

const loaded = new Map<Language, Promise<Translator>>();
const late = { isNeeded: false };

export function loadTranslator(language: Language): Promise<Translator> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = Promise.all([
    catalogues[language](),
    late.isNeeded ? lateCatalogues[language]() : null,
  ]).then(([{ messages }, more]) => createTranslator(language, { ...messages, ...more?.messages }));
  loaded.set(language, loading);
  // A catalogue that did not arrive may be asked for again.
  loading.catch(() => loaded.delete(language));
  return loading;
}

/** Loads the late rooms in every language that is in use; a language switched to later brings its own. */
export async function loadLateMessages(): Promise<void> {
  late.isNeeded = true;
  await Promise.all(
    [...loaded].map(async ([language, translator]) => {
      const [{ messages }, { add }] = await Promise.all([lateCatalogues[language](), translator]);
      add(messages);
    }),
  );
}
