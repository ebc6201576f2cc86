import type { Language } from './language.ts';

/** Arabic nouns of units as 3–10 and 11–99 have them: «8 أيام», «20 يومًا». After other numbers the noun stays. */
const arabic: Readonly<Record<string, readonly [few: string, many: string]>> = {
  يوم: ['أيام', 'يومًا'],
  ساعة: ['ساعات', 'ساعة'],
  دقيقة: ['دقائق', 'دقيقة'],
  شهر: ['أشهر', 'شهرًا'],
  خدمة: ['خدمات', 'خدمة'],
  مستند: ['مستندات', 'مستندًا'],
  مجموعة: ['مجموعات', 'مجموعة'],
  رزمة: ['رزم', 'رزمة'],
};

/**
 * The word of a unit as its number takes it. Frameworks write the Arabic unit as one and the English one as many; only
 * the first word changes («5 أيام لكل موظف»), and a noun that is not known stays as the framework has it.
 */
export function unitWord(
  unit: Readonly<Record<Language, string>>,
  value: number,
  language: Language,
): string {
  const words = unit[language];
  const [noun = '', ...rest] = words.split(' ');
  const form = new Intl.PluralRules(language).select(value);
  if (language === 'en') {
    return form === 'one' ? [noun.replace(/s$/, ''), ...rest].join(' ') : words;
  }
  const [few, many] = arabic[noun] ?? [noun, noun];
  return [form === 'few' ? few : form === 'many' ? many : noun, ...rest].join(' ');
}
