import type { Translator } from '#client/i18n/translator.ts';

const words = {
  'evidence.empty': 'evidence.fault.empty',
  'evidence.too_large': 'evidence.fault.tooLarge',
  'input.too_large': 'evidence.fault.tooLarge',
  'evidence.wrong_type': 'evidence.fault.wrongType',
  'evidence.future': 'evidence.fault.future',
} as const;

/** Why a document is refused, in words; a reason that this page does not know shows its code. */
export function refusalWords(code: string, t: Translator['t']): string {
  return code in words ? t(words[code as keyof typeof words]) : t('evidence.fault.other', { code });
}
