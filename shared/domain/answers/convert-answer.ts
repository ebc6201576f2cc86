import { type Answer, NOT_ANSWERED, NOT_APPLICABLE, valueAnswer } from './answer.ts';
import type { AnswerInput } from './answer-input.ts';
import type { AnswerSpec } from './answer-spec.ts';
import type { AnswerFault } from './parse-answer.ts';

/**
 * A structured answer made ready for storing. `refused`: it cannot be an answer to this indicator at all. `fault`: it
 * is kept as it was given, but scoring sees it as missing until it is corrected.
 */
export type ConvertedAnswer =
  | { readonly refused: AnswerFault }
  | { readonly refused?: undefined; readonly answer: Answer; readonly fault: AnswerFault | null };

const taken = (answer: Answer): ConvertedAnswer => ({ answer, fault: null });
const refuse = (code: string, params: AnswerFault['params'] = {}): ConvertedAnswer => ({
  refused: { code, params },
});
const kept = (
  input: string,
  code: string,
  params: AnswerFault['params'] = {},
): ConvertedAnswer => ({
  answer: { ...NOT_ANSWERED, input },
  fault: { code, params },
});

function convertFraction(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  factor: number,
  isPart: boolean,
): ConvertedAnswer {
  const input = `${numerator}/${denominator}`;
  if (numerator < 0 || denominator < 0) return kept(input, 'checks.negative_part');
  if (denominator === 0) return kept(input, 'checks.zero_denominator');
  if (isPart && numerator > denominator) {
    return kept(input, 'checks.part_exceeds_whole', { numerator, denominator });
  }
  return taken(valueAnswer((factor * numerator) / denominator, input));
}

function convertChecklist(spec: AnswerSpec, codes: readonly string[]): ConvertedAnswer {
  const unknown = codes.find((code) => !spec.items.some((item) => item.code === code));
  if (unknown !== undefined) {
    const known = spec.items.map((item) => item.code).join(', ');
    return refuse('answer.unknown_item', { text: unknown, known });
  }
  const ticked = spec.items.filter((item) => codes.includes(item.code));
  const points = ticked.reduce((sum, item) => sum + item.points, 0);
  return taken(valueAnswer(points, ticked.map((item) => item.code).join(';') || 'none'));
}

function convertNumber(spec: AnswerSpec, value: number): ConvertedAnswer {
  if (spec.kind === 'percentage' && (value < 0 || value > 100)) {
    return kept(String(value), 'checks.not_a_percentage', { value });
  }
  return taken(valueAnswer(value === 0 ? 0 : value));
}

/**
 * Converts an answer in the form of its kind to the number that scoring uses and the canonical text that is kept
 * beside it (scoring.md §2), as `parseAnswer` does for the text of a values file. What is typed but impossible, such
 * as a part larger than its whole, is kept and faulted, never thrown away.
 */
export function convertAnswer(spec: AnswerSpec, input: AnswerInput): ConvertedAnswer {
  if (input.kind === 'missing') return taken(NOT_ANSWERED);
  if (input.kind === 'not_applicable') return taken(NOT_APPLICABLE);
  const isNumber = ['number', 'derived', 'percentage'].includes(spec.kind);
  if (input.kind === 'number' ? !isNumber : input.kind !== spec.kind) {
    return refuse('answer.wrong_kind', { found: input.kind, expected: spec.kind });
  }
  switch (input.kind) {
    case 'boolean':
      return taken(valueAnswer(input.value ? 1 : 0));
    case 'level':
      if (!spec.levels.some((level) => level.position === input.position)) {
        const known = spec.levels.map((level) => level.position).join(', ');
        return refuse('answer.unknown_level', { text: input.position, known });
      }
      return taken(valueAnswer(input.position));
    case 'checklist':
      return convertChecklist(spec, input.items);
    case 'percentage':
      return convertFraction(input, 100, true);
    case 'ratio':
      return convertFraction(input, spec.scaleFactor, false);
    case 'number':
      return convertNumber(spec, input.value);
  }
}

/** An answer as it is stored. */
export interface StoredAnswer {
  readonly kind: 'value' | 'missing' | 'not_applicable';
  readonly value: number | null;
  readonly input: string | null;
  /** Why it does not apply. */
  readonly reason: string | null;
}

function fromText(spec: AnswerSpec, text: string): AnswerInput {
  const [left = '', right] = text.split('/');
  if (right === undefined) return { kind: 'number', value: Number(text) };
  const parts = { numerator: Number(left), denominator: Number(right) };
  return { kind: spec.kind === 'ratio' ? 'ratio' : 'percentage', ...parts };
}

/** A stored answer in the form of its kind: the inverse of `convertAnswer`. */
export function restoreAnswer(spec: AnswerSpec, stored: StoredAnswer): AnswerInput {
  if (stored.kind === 'not_applicable') {
    return { kind: 'not_applicable', reason: stored.reason ?? '' };
  }
  const { value, input } = stored;
  if (spec.kind === 'checklist' && input !== null) {
    return { kind: 'checklist', items: input === 'none' ? [] : input.split(';') };
  }
  if (input !== null) return fromText(spec, input);
  if (stored.kind === 'missing' || value === null) return { kind: 'missing' };
  if (spec.kind === 'boolean') return { kind: 'boolean', value: value === 1 };
  if (spec.kind === 'level') return { kind: 'level', position: value };
  return { kind: 'number', value };
}
