import { describe, expect, it } from 'vitest';
import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';
import { draftOf, type Answered } from './draft-of.ts';
import { readDraft, readingsOf } from './read-draft.ts';

const answered = (kind: Answered['kind'], answer: Answered['answer'] = { kind: 'missing' }) => ({
  ...{ kind, answer, comment: null, evidence: [] },
});
const typed = (indicator: Answered, change: Partial<AnswerDraft>) =>
  readDraft(indicator, { ...draftOf(indicator), ...change });
const answerOf = (indicator: Answered, change: Partial<AnswerDraft>) =>
  typed(indicator, change).body?.answer;

describe('reading what is typed', () => {
  it.each([['4.2'], ['4,2'], ['٤٫٢'], ['۴٫۲'], [' ٤,٢ ']])('takes %s for 4.2', (text) => {
    expect(answerOf(answered('number'), { texts: [text] })).toEqual({ kind: 'number', value: 4.2 });
  });
  it('does not guess what 1,234 means, and offers both', () => {
    const { texts, body } = typed(answered('number'), { texts: ['1,234'] });
    expect(texts).toEqual([{ kind: 'fault', fault: 'ambiguous_comma' }]);
    expect(body).toBeNull();
    expect(readingsOf('1,234')).toEqual(['1.234', '1234']);
    expect(readingsOf('1,234,567')).toEqual(['1234.567', '1234567']);
  });
  it('waits for both parts of a fraction', () => {
    const part = typed(answered('percentage'), { texts: ['48', ''] });
    expect(part.body).toBeNull();
    expect(answerOf(answered('percentage'), { texts: ['٤٨', '62'] })).toEqual({
      ...{ kind: 'percentage', numerator: 48, denominator: 62 },
    });
    expect(answerOf(answered('ratio'), { texts: ['3', '4'] })).toMatchObject({ kind: 'ratio' });
  });
  it('clears an answer whose fields are empty, but not a share of which the parts are unknown', () => {
    expect(answerOf(answered('percentage'), {})).toEqual({ kind: 'missing' });
    const share = answered('percentage', { kind: 'number', value: 41 });
    expect(answerOf(share, { comment: 'x' })).toEqual({ kind: 'number', value: 41 });
  });
  it('tells nothing ticked from none of these', () => {
    expect(answerOf(answered('checklist'), {})).toEqual({ kind: 'missing' });
    expect(answerOf(answered('checklist'), { items: [] })).toEqual({
      ...{ kind: 'checklist', items: [] },
    });
  });
  it('puts "does not apply" before what was typed, which stays', () => {
    const change = { texts: ['1,234'], notApplicable: true, reason: ' مجانية ' };
    const { body } = typed(answered('number'), change);
    expect(body?.answer).toEqual({ kind: 'not_applicable', reason: 'مجانية' });
  });
  it.each<[Answered['kind'], Answered['answer']]>([
    ['boolean', { kind: 'boolean', value: false }],
    ['level', { kind: 'level', position: 3 }],
    ['checklist', { kind: 'checklist', items: ['a', 'b'] }],
    ['percentage', { kind: 'percentage', numerator: 1.5, denominator: 62 }],
    ['number', { kind: 'number', value: -0.4 }],
    ['ratio', { kind: 'not_applicable', reason: 'x' }],
  ])('shows an answer to a %s and reads it again', (kind, answer) => {
    expect(answerOf(answered(kind, answer), {})).toEqual(answer);
  });
});
