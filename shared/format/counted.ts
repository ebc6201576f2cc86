import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A phrase with a number in it, in both languages and all the forms that its number takes. */
export type CountedWords = Readonly<Record<Language, Forms>>;

/** A counted phrase in the form that its number takes; `#` stands for the number. */
export function counted(forms: CountedWords, count: number, language: Language): string {
  // English has no form of its own for nothing; a phrase may have one all the same.
  const rule = count === 0 ? 'zero' : new Intl.PluralRules(language).select(count);
  const template = forms[language][rule] ?? forms[language].other;
  return template.replace('#', formatNumber(count, { language, digits: 'latn' }));
}
