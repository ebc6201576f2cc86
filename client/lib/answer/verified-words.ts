import type { Translator } from '#client/i18n/translator.ts';
import type { LocalTextDto } from '#shared/contracts/common.ts';
import type { VerifiedAnswer } from '#shared/contracts/review.ts';
import { isolate } from '#shared/format/bidi.ts';

type Words = Pick<Translator, 't' | 'text' | 'number'>;

/** A value in a list of results, where no form is at hand: the figure with its unit, or what there is instead. */
export function verifiedWords(
  { state, answer, value }: VerifiedAnswer,
  unit: LocalTextDto | null,
  { t, text, number }: Words,
): string {
  if (state === 'missing') return t('review.value.missing');
  if (state === 'not_applicable') return t('review.value.notApplicable');
  if (answer.kind === 'boolean') return t(answer.value ? 'review.value.yes' : 'review.value.no');
  if (answer.kind === 'level') {
    return t('review.value.level', { level: number(answer.position, 0, 2) });
  }
  if (answer.kind === 'checklist') return t('review.value.items', { count: answer.items.length });
  if (value === null) return t('review.value.missing');
  const figure = number(value, 0, 2);
  if (unit?.en === '%') return isolate(`${figure}%`);
  return unit ? `${isolate(figure)} ${text(unit)}` : isolate(figure);
}
