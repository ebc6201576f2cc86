import { useI18n } from '#client/i18n/i18n-context.ts';
import { fieldName } from '#shared/format/field-place.ts';
import { valueNames } from '#shared/format/messages/difference-messages.ts';

/** Names of fields and values, as differences between versions call them, at the head of a field. */
export function useWords() {
  const { language } = useI18n();
  const headed = (words: string) => words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  return {
    field: (key: string) => headed(fieldName(key, language)),
    value: (key: string) => headed(valueNames[key]?.[language] ?? key),
  };
}
