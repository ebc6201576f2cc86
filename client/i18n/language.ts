import type { Language } from '#shared/format/language.ts';

const storageKey = 'nudj.language';

export const languages: readonly Language[] = ['ar', 'en'];

export function otherLanguage(language: Language): Language {
  return language === 'ar' ? 'en' : 'ar';
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

function isLanguage(text: string | null): text is Language {
  return text === 'ar' || text === 'en';
}

/** `?lang=` decides, then the last choice on this device, then Arabic. */
export function chooseLanguage(search: string): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (isLanguage(asked)) {
    rememberLanguage(asked);
    return asked;
  }
  const remembered = readRemembered();
  return isLanguage(remembered) ? remembered : 'ar';
}

/** A browser may refuse storage; the choice then lasts as long as the page. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return;
  }
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Language and direction of the whole page; set before the first paint and on every switch. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
