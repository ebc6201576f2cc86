import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { convertAnswer } from '#shared/domain/answers/convert-answer.ts';
import type { Language } from '#shared/format/language.ts';
import type { FormIndicator } from './sheet.ts';
import { workbookWords } from './workbook-words.ts';

const figure = (value: number): string => String(Number(value.toFixed(2)));

/** A step of a level as it stands in the list of choices. */
export function levelWords(
  { form }: Pick<FormIndicator, 'form'>,
  position: number,
  language: Language,
): string {
  const level = form.levels.find((candidate) => candidate.position === position);
  return level ? `${position} · ${level.title[language]}` : String(position);
}

function withUnit({ form }: FormIndicator, value: number, language: Language): string {
  if (form.unit?.en === '%') return `${figure(value)}%`;
  return form.unit ? `${figure(value)} ${form.unit[language]}` : figure(value);
}

function fractionWords(
  indicator: FormIndicator,
  answer: Extract<AnswerInput, { kind: 'percentage' | 'ratio' }>,
  language: Language,
): string {
  const parts = `${answer.numerator}/${answer.denominator}`;
  const converted = convertAnswer({ ...indicator, ...indicator.form }, answer);
  if (converted.refused || converted.answer.cell.kind !== 'value') return parts;
  return `${withUnit(indicator, converted.answer.cell.value, language)} (${parts})`;
}

/** An answer in words, without any invisible mark. */
export function answerWords(
  indicator: FormIndicator,
  answer: AnswerInput,
  language: Language,
): string {
  const words = workbookWords[language];
  switch (answer.kind) {
    case 'missing':
      return words.none;
    case 'not_applicable':
      return answer.reason === ''
        ? words.notApplicable
        : `${words.notApplicable}: ${answer.reason}`;
    case 'boolean':
      return answer.value ? words.yes : words.no;
    case 'level':
      return levelWords(indicator, answer.position, language);
    case 'checklist':
      return `${answer.items.length}/${indicator.form.items.length}${indicator.form.items
        .filter(({ code }) => answer.items.includes(code))
        .map(
          ({ title }, at) =>
            `${at === 0 ? ': ' : language === 'ar' ? '، ' : ', '}${title[language]}`,
        )
        .join('')}`;
    case 'percentage':
    case 'ratio':
      return fractionWords(indicator, answer, language);
    case 'number':
      return withUnit(indicator, answer.value, language);
  }
}
