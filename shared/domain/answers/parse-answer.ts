import type { Framework, IndicatorNode, Scale } from '../framework/framework.ts';
import { type Answer, NOT_ANSWERED, NOT_APPLICABLE, valueAnswer } from './answer.ts';
import { parseNumber } from './parse-number.ts';

/** Why a text is not an answer to an indicator; `code` and `params` are those of an `Issue`. */
export interface AnswerFault {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly fault: AnswerFault };

const YES = new Set(['yes', 'true', '1', 'نعم']);
const NO = new Set(['no', 'false', '0', 'لا']);
const NOT_APPLICABLE_WORDS = new Set(['na', 'n/a', 'لا ينطبق']);

const accept = (answer: Answer): ParsedAnswer => ({ ok: true, answer });
const refuse = (code: string, params?: AnswerFault['params']): ParsedAnswer => ({
  ok: false,
  fault: params ? { code, params } : { code },
});

function parsedNumber(text: string, use: (value: number) => ParsedAnswer): ParsedAnswer {
  const parsed = parseNumber(text);
  return parsed.ok ? use(parsed.value) : refuse(`answer.${parsed.fault}`, { text });
}

function parseBoolean(text: string): ParsedAnswer {
  const word = text.toLowerCase();
  if (YES.has(word) || word === '١') return accept(valueAnswer(1));
  if (NO.has(word) || word === '٠') return accept(valueAnswer(0));
  return refuse('answer.not_boolean', { text });
}

function parseLevel(text: string, scale: Scale | undefined): ParsedAnswer {
  return parsedNumber(text, (position) => {
    const level = scale?.levels.find((candidate) => candidate.value === position);
    if (!level) {
      const known = scale?.levels.map((candidate) => candidate.value).join(', ') ?? '';
      return refuse('answer.unknown_level', { text, known });
    }
    return accept(valueAnswer(position));
  });
}

function parseChecklist(text: string, indicator: IndicatorNode): ParsedAnswer {
  if (text.toLowerCase() === 'none') return accept(valueAnswer(0, 'none'));
  const chosen = new Set(text.split(';').map((code) => code.trim()));
  const items = indicator.items ?? [];
  for (const code of chosen) {
    if (!items.some((item) => item.code === code)) {
      const known = items.map((item) => item.code).join(', ');
      return refuse('answer.unknown_item', { text: code, known });
    }
  }
  const ticked = items.filter((item) => chosen.has(item.code));
  const points = ticked.reduce((sum, item) => sum + item.points, 0);
  return accept(valueAnswer(points, ticked.map((item) => item.code).join(';')));
}

/** Reads `n/d`; `factor` makes the value of it. A denominator of 0 is refused, whatever the numerator. */
function parseFraction(text: string, factor: number, isPart: boolean): ParsedAnswer {
  const [left = '', right = '', ...rest] = text.split('/');
  if (rest.length > 0) return refuse('answer.not_a_fraction', { text });
  return parsedNumber(left, (numerator) =>
    parsedNumber(right, (denominator) => {
      if (denominator === 0) return refuse('answer.zero_denominator', { text });
      if (denominator < 0 || numerator < 0) return refuse('answer.negative_part', { text });
      if (isPart && numerator > denominator) {
        return refuse('answer.part_exceeds_whole', { numerator, denominator });
      }
      return accept(valueAnswer((factor * numerator) / denominator, `${numerator}/${denominator}`));
    }),
  );
}

function parsePercentage(text: string): ParsedAnswer {
  if (text.includes('/')) return parseFraction(text, 100, true);
  return parsedNumber(text.replace(/[%٪]$/, ''), (value) =>
    value < 0 || value > 100
      ? refuse('answer.not_a_percentage', { text })
      : accept(valueAnswer(value)),
  );
}

/**
 * Reads one answer in the text form of the CSV import (docs/language.md): empty is missing, `na` not applicable;
 * `yes`/`no`; the position of a level (its points, if any, are scoring's); item codes joined by `;` (or `none`); `n/d` or a number from 0 to 100 for a
 * percentage; `n/d` for a ratio; a number otherwise. Arabic digits and words are read too. The value follows
 * scoring.md §2. A text that does not fit the indicator's kind is refused with a named fault, never guessed.
 */
export function parseAnswer(
  framework: Framework,
  indicator: IndicatorNode,
  text: string,
): ParsedAnswer {
  const trimmed = text.trim();
  if (trimmed === '') return accept(NOT_ANSWERED);
  if (NOT_APPLICABLE_WORDS.has(trimmed.toLowerCase())) return accept(NOT_APPLICABLE);
  switch (indicator.kind) {
    case 'boolean':
      return parseBoolean(trimmed);
    case 'level':
      return parseLevel(trimmed, framework.scales?.[indicator.scale ?? '']);
    case 'checklist':
      return parseChecklist(trimmed, indicator);
    case 'percentage':
      return parsePercentage(trimmed);
    case 'ratio':
      return trimmed.includes('/')
        ? parseFraction(trimmed, indicator.scaleFactor ?? 1, false)
        : refuse('answer.not_a_fraction', { text: trimmed });
    case 'number':
    case 'derived':
      return parsedNumber(trimmed, (value) => accept(valueAnswer(value)));
  }
}
