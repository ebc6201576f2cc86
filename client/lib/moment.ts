import { stripMarks } from '#shared/format/bidi.ts';
import { localeOf, type Language } from '#shared/format/language.ts';

/**
 * Day and time of a moment: "14 نوفمبر 2024 في 10:42", in the reader's own time zone unless one is given. A page
 * that compares moments between people names the zone.
 */
export function formatMoment(iso: string, language: Language, timeZone?: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const locale = language === 'ar' ? `${localeOf('ar')}-ca-gregory` : 'en-GB-u-nu-latn';
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(timeZone !== undefined && { timeZone }),
  });
  return stripMarks(format.format(date));
}
