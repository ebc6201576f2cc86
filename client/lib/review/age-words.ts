import type { Translator } from '#client/i18n/translator.ts';
import { timeLeft } from '#client/lib/submission/time-left.ts';

/** How long ago a moment was, on the server's clock: "منذ 3 أيام". A moment ahead of it is now. */
export function ageWords(since: string, now: string, t: Translator['t']): string {
  const { isPast, unit, count } = timeLeft(since, now);
  const hours = isPast ? count : 1;
  return unit === 'days' && isPast
    ? t('review.age.days', { count })
    : t('review.age.hours', { count: hours });
}
