import { localeOf, type Digits, type Language } from './language.ts';
import { stripMarks } from './bidi.ts';

/** A Gregorian date, day month year: "14 نوفمبر 2024", "14 November 2024". The day is the one in UTC. */
export function formatDate(date: Date, language: Language, digits: Digits = 'latn'): string {
  const locale = language === 'ar' ? `${localeOf('ar', digits)}-ca-gregory` : 'en-GB-u-nu-latn';
  const text = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
  return stripMarks(text);
}
