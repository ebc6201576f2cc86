import type { Translator } from '#client/i18n/translator.ts';
import { timeLeft } from '#client/lib/submission/time-left.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { localeOf, type Language } from '#shared/format/language.ts';

/** Day of the week, date and hour of a deadline in the reader's own time. */
export function deadlineDate(iso: string, language: Language): string {
  const locale = language === 'ar' ? `${localeOf('ar')}-ca-gregory` : 'en-GB-u-nu-latn';
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return stripMarks(format.format(new Date(iso)));
}

/** When answers are due, as a date and in days: "آخر موعد: الخميس 30 يناير 2025، بقيت 8 أيام." */
export function deadlineWords(
  { dueAt, now, state }: Pick<SubmissionResponse, 'dueAt' | 'now' | 'state'>,
  { t, language }: Pick<Translator, 't' | 'language'>,
): string {
  if (dueAt === null) return t('quarter.due.none');
  const { isPast, unit, count } = timeLeft(dueAt, now);
  const date = deadlineDate(dueAt, language);
  if (isPast) {
    return unit === 'days'
      ? t('quarter.due.pastDays', { date, count })
      : t('quarter.due.pastHours', { date, count });
  }
  if (state === 'returned') {
    return unit === 'days'
      ? t('quarter.due.again.days', { date, count })
      : t('quarter.due.again.hours', { date, count });
  }
  return unit === 'days'
    ? t('quarter.due.days', { date, count })
    : t('quarter.due.hours', { date, count });
}
