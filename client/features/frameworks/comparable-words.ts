import type { Translator } from '#client/i18n/translator.ts';
import type { FrameworkComparison } from '#shared/domain/framework/compare/difference.ts';

/** What a comparison comes to, in one sentence. */
export function comparableWords(
  { differences, comparable }: FrameworkComparison,
  t: Translator['t'],
): string {
  if (differences.length === 0) return t('framework.diff.none');
  return t(comparable ? 'framework.diff.comparable' : 'framework.diff.apart');
}
