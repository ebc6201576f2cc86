import type { Translator } from '#client/i18n/translator.ts';

/** How large a file is, as people say it: kilobytes, from a million bytes on megabytes. */
export function fileSize(bytes: number, number: Translator['number'], t: Translator['t']): string {
  return bytes < 1_000_000
    ? t('entry.size.kb', { size: number(Math.max(1, Math.round(bytes / 1000))) })
    : t('entry.size.mb', { size: number(bytes / 1_000_000, 0, 1) });
}
