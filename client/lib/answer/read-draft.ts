import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';
import type { SaveAnswerBody } from '#shared/contracts/answers.ts';
import { parseNumber, type NumberFault } from '#shared/domain/answers/parse-number.ts';
import { isFraction, type Answered } from './draft-of.ts';

/** What one field says: nothing, a number, or something that is not one number. */
export type ReadText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'fault'; readonly fault: NumberFault };

/** A draft as far as it can be read. */
export interface ReadDraft {
  readonly texts: readonly ReadText[];
  /** Null where a field cannot be read, or one of two is still empty. */
  readonly body: SaveAnswerBody | null;
}

type Answer = SaveAnswerBody['answer'];
const missing: Answer = { kind: 'missing' };

function readText(text: string): ReadText {
  if (text.trim() === '') return { kind: 'empty' };
  const parsed = parseNumber(text);
  return parsed.ok
    ? { kind: 'number', value: parsed.value }
    : { kind: 'fault', fault: parsed.fault };
}

function readNumbers(indicator: Answered, texts: readonly ReadText[]): Answer | null {
  const numbers = texts.flatMap((text) => (text.kind === 'number' ? [text.value] : []));
  if (texts.every(({ kind }) => kind === 'empty')) {
    const isKept = isFraction(indicator.kind) && indicator.answer.kind === 'number';
    return isKept ? indicator.answer : missing;
  }
  const [first, second] = numbers;
  if (first === undefined || numbers.length < texts.length) return null;
  if (second === undefined) return { kind: 'number', value: first };
  return {
    kind: indicator.kind === 'ratio' ? 'ratio' : 'percentage',
    numerator: first,
    denominator: second,
  };
}

function readAnswer(
  indicator: Answered,
  draft: AnswerDraft,
  texts: readonly ReadText[],
): Answer | null {
  if (draft.notApplicable) return { kind: 'not_applicable', reason: draft.reason.trim() };
  const { choice, items } = draft;
  switch (indicator.kind) {
    case 'boolean':
      return choice === null ? missing : { kind: 'boolean', value: choice === 'yes' };
    case 'level':
      return choice === null ? missing : { kind: 'level', position: Number(choice) };
    case 'checklist':
      return items === null ? missing : { kind: 'checklist', items: [...items] };
    case 'percentage':
    case 'ratio':
    case 'number':
    case 'derived':
      return readNumbers(indicator, texts);
  }
}

/** Reads the fields: both digit sets and both decimal marks; what may mean two numbers is no number. */
export function readDraft(indicator: Answered, draft: AnswerDraft): ReadDraft {
  const texts = draft.notApplicable ? [] : draft.texts.map(readText);
  const answer = readAnswer(indicator, draft, texts);
  const evidence = draft.evidence.map(({ id, revision }) => ({ id, revision }));
  const comment = draft.comment.trim() || null;
  return { texts, body: answer && { answer, comment, evidence } };
}

/** The numbers that an ambiguous text may mean: "1,234" is 1.234 or 1234. */
export function readingsOf(text: string): string[] {
  const plain = text.trim();
  return [plain.replace(/,(\d{3})$/, '.$1').replaceAll(',', ''), plain.replaceAll(',', '')]
    .filter((reading) => parseNumber(reading).ok)
    .filter((reading, index, all) => all.indexOf(reading) === index);
}
