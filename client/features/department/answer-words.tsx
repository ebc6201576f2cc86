import { useI18n } from '#client/i18n/i18n-context.ts';
import type { AnswerResult } from '#shared/contracts/results.ts';
import { unitWord } from '#shared/format/unit-word.ts';
import { readFraction } from './read-fraction.ts';

/** What was answered: its own words, a fraction with its result, or a figure with its unit. */
export function AnswerWords({ answer }: { answer: AnswerResult }) {
  const { text, number, language } = useI18n();
  const { value, unit } = answer;
  const words = answer.answer ? text(answer.answer) : null;
  const fraction = words === null ? null : readFraction(words);
  const isPercent = unit?.en === '%';
  const figure = value !== null && (
    <>
      <bdi dir="ltr">
        {number(value, 0, 2)}
        {isPercent && '%'}
      </bdi>
      {unit && !isPercent && value !== null && ` ${unitWord(unit, value, language)}`}
    </>
  );
  if (fraction) {
    return (
      <>
        <bdi dir="ltr">
          {number(fraction.numerator, 0, 2)} / {number(fraction.denominator, 0, 2)}
        </bdi>{' '}
        = {figure}
      </>
    );
  }
  return words === null ? figure : <bdi dir="auto">{words}</bdi>;
}
