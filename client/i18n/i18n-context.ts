import { createContext, use } from 'react';
import type { Language } from '#shared/format/language.ts';
import type { Translator } from './translator.ts';

export interface I18n extends Translator {
  readonly switchTo: (language: Language) => void;
}

export const I18nContext = createContext<I18n | null>(null);

/** The words and number formats of the page's language. */
export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('useI18n outside I18nProvider');
  return i18n;
}
