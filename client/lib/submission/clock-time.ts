import { formatMoment } from '#client/lib/moment.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { localeOf, type Language } from '#shared/format/language.ts';

/** The time of a moment today, "10:42"; on another day its date too. */
export function clockTime(iso: string, language: Language, now = new Date()): string {
  const date = new Date(iso);
  if (date.toDateString() !== now.toDateString()) return formatMoment(iso, language);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return stripMarks(format.format(date));
}
