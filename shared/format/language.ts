/** The two languages of the product. Arabic comes first. */
export type Language = 'ar' | 'en';

/** Latin digits are the default in both languages; Arabic-Indic ones are a user's choice. */
export type Digits = 'latn' | 'arab';

/** The locale with its numbering system pinned: a bare `ar-SY` and `ar-AE` differ. */
export function localeOf(language: Language, digits: Digits = 'latn'): string {
  return `${language}-u-nu-${digits}`;
}
