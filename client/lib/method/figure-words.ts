import type { Translator } from '#client/i18n/translator.ts';
import type { LocalTextDto } from '#shared/contracts/common.ts';
import { isolate } from '#shared/format/bidi.ts';
import { unitWord } from '#shared/format/unit-word.ts';

/** The unit of an answer whose form says that it is a share. */
export const percent: LocalTextDto = { ar: '%', en: '%' };

/** A figure with its unit: «8 أيام», 62.5%. */
export function figureWords(
  value: number,
  unit: LocalTextDto | null | undefined,
  { number, language }: Pick<Translator, 'number' | 'language'>,
): string {
  const figure = number(value, 0, 2);
  if (unit?.en === '%') return isolate(`${figure}%`);
  return unit ? `${isolate(figure)} ${unitWord(unit, value, language)}` : isolate(figure);
}
