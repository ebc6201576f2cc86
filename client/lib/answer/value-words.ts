import type { Translator } from '#client/i18n/translator.ts';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { isolate } from '#shared/format/bidi.ts';
import type { FormIndicator } from './answer-spec-of.ts';

type Words = Pick<Translator, 't' | 'text' | 'number'>;

/** A figure with its unit: 77.42%, 5.8 days. */
export function figureWords({ form }: FormIndicator, value: number, i18n: Words): string {
  const figure = i18n.number(value, 0, 2);
  if (form.unit?.en === '%') return isolate(`${figure}%`);
  return form.unit ? `${isolate(figure)} ${i18n.text(form.unit)}` : isolate(figure);
}

/** A step of a level with its number. */
export function levelWords({ form }: FormIndicator, position: number, i18n: Words): string {
  const level = form.levels.find((candidate) => candidate.position === position);
  const figure = isolate(i18n.number(position, 0, 2));
  return level ? `${figure}. ${i18n.text(level.title)}` : figure;
}

/** An answer in words, and the value that came of it. */
export function answerWords(
  indicator: FormIndicator,
  answer: AnswerInput,
  value: number | null,
  i18n: Words,
): string {
  const { t, number } = i18n;
  switch (answer.kind) {
    case 'missing':
      return t('entry.value.missing');
    case 'not_applicable':
      return t('entry.value.notApplicable');
    case 'boolean':
      return t(answer.value ? 'entry.yes' : 'entry.no');
    case 'level':
      return levelWords(indicator, answer.position, i18n);
    case 'checklist':
      return t('entry.value.items', {
        chosen: number(answer.items.length),
        total: number(indicator.form.items.length),
      });
    case 'percentage':
    case 'ratio': {
      const parts = t('entry.value.parts', {
        numerator: number(answer.numerator, 0, 2),
        denominator: number(answer.denominator, 0, 2),
      });
      return value === null ? parts : `${figureWords(indicator, value, i18n)} (${parts})`;
    }
    case 'number':
      return figureWords(indicator, answer.value, i18n);
  }
}

/** A target in the words of its indicator. */
export function targetWords(indicator: FormIndicator, target: number, i18n: Words): string {
  if (indicator.kind === 'boolean') return i18n.t(target >= 1 ? 'entry.yes' : 'entry.no');
  if (indicator.kind !== 'level') return figureWords(indicator, target, i18n);
  const level = indicator.form.levels.find(
    ({ position, points }) => (points ?? position) === target,
  );
  return level ? levelWords(indicator, level.position, i18n) : isolate(i18n.number(target, 0, 2));
}
