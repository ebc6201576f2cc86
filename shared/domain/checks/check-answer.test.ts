import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerInput } from '../answers/answer-input.ts';
import type { AnswerSpec } from '../answers/answer-spec.ts';
import { convertAnswer, restoreAnswer } from '../answers/convert-answer.ts';
import { monthsBefore, quarterLastDay } from '../calendar/quarter.ts';
import { checkAnswer, type CheckedAnswer, standsInTheWay } from './check-answer.ts';

const plain: AnswerSpec = {
  kind: 'percentage',
  direction: 'higher',
  scaleFactor: 1,
  levels: [],
  items: [],
  checks: [],
  evidence: null,
};
const asked = (answer: AnswerInput, rest: Partial<CheckedAnswer> = {}): CheckedAnswer => ({
  answer,
  comment: null,
  evidence: [],
  previous: null,
  cycle: '2025-Q1',
  due: true,
  ...rest,
});
const codes = (spec: AnswerSpec, checked: CheckedAnswer): string[] =>
  checkAnswer(spec, checked).map(({ code }) => code);
const count = fc.integer({ min: -50, max: 1000 });

describe('the checks of an answer', () => {
  it('block a part of a whole exactly where no percentage can be made of it', () => {
    fc.assert(
      fc.property(count, count, (numerator, denominator) => {
        const found = checkAnswer(plain, asked({ kind: 'percentage', numerator, denominator }));
        const isPossible = numerator >= 0 && denominator > 0 && numerator <= denominator;
        expect(found.length === 0).toBe(isPossible);
        expect(found.every(({ severity }) => severity === 'block')).toBe(true);
      }),
    );
  });

  it('ask for an explanation of a jump in either direction, exactly beyond the limit', () => {
    const spec: AnswerSpec = {
      ...plain,
      checks: [{ rule: 'jump', value: 20, severity: 'explain' }],
    };
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(share, share, (value, previous) => {
        const found = codes(spec, asked({ kind: 'number', value }, { previous }));
        expect(found).toEqual(Math.abs(value - previous) > 20 ? ['checks.jump'] : []);
      }),
    );
    expect(codes(spec, asked({ kind: 'number', value: 90 }))).toEqual([]);
  });

  it('never say more with a comment than without, and a comment explains what may be explained', () => {
    const spec: AnswerSpec = {
      ...plain,
      kind: 'number',
      checks: [
        { rule: 'min', value: 0, severity: 'block' },
        { rule: 'max', value: 50, severity: 'explain' },
        { rule: 'jump', value: 10, severity: 'explain' },
      ],
    };
    fc.assert(
      fc.property(count, fc.option(count), (value, previous) => {
        const without = checkAnswer(spec, asked({ kind: 'number', value }, { previous }));
        const comment = 'because';
        const withOne = checkAnswer(spec, asked({ kind: 'number', value }, { previous, comment }));
        expect(withOne.map(({ code }) => code)).toEqual(without.map(({ code }) => code));
        expect(without.every(standsInTheWay)).toBe(true);
        expect(withOne.filter(standsInTheWay).every(({ severity }) => severity === 'block')).toBe(
          true,
        );
      }),
    );
  });

  it('compare a level in points where its scale has points', () => {
    const levels = [0, 1, 2, 3, 4].map((position) => ({ position, points: position * 25 }));
    const spec: AnswerSpec = {
      ...plain,
      kind: 'level',
      levels,
      checks: [{ rule: 'jump', value: 50, severity: 'explain' }],
    };
    expect(codes(spec, asked({ kind: 'level', position: 3 }, { previous: 25 }))).toEqual([]);
    expect(codes(spec, asked({ kind: 'level', position: 4 }, { previous: 25 }))).toEqual([
      'checks.jump',
    ]);
  });

  it('ask for a reason where an indicator does not apply, and for an answer where one is due', () => {
    expect(codes(plain, asked({ kind: 'not_applicable', reason: ' ' }))).toEqual([
      'checks.reason_missing',
    ]);
    expect(codes(plain, asked({ kind: 'not_applicable', reason: 'no such service' }))).toEqual([]);
    expect(codes(plain, asked({ kind: 'missing' }))).toEqual(['checks.missing']);
    expect(codes(plain, asked({ kind: 'missing' }, { due: false }))).toEqual([]);
  });

  it('ask for evidence of what is there, no older than allowed before the end of the quarter', () => {
    const spec: AnswerSpec = { ...plain, evidence: { required: true, maxAgeMonths: 6 } };
    const answer = { kind: 'number', value: 40 } as const;
    const on = (...evidence: string[]): string[] => codes(spec, asked(answer, { evidence }));
    expect(on()).toEqual(['checks.evidence_missing']);
    expect(on('2024-09-29')).toEqual(['checks.evidence_old']);
    expect(on('2024-09-30')).toEqual([]);
    expect(on('2020-01-01', '2025-02-01')).toEqual([]);
    expect(codes(spec, asked({ kind: 'number', value: 0 }))).toEqual([]);
    expect(codes({ ...spec, direction: 'lower' }, asked({ kind: 'number', value: 0 }))).toEqual([
      'checks.evidence_missing',
    ]);
  });
});

describe('converting an answer and back', () => {
  it('gives what was typed, possible or not', () => {
    const ratio: AnswerSpec = { ...plain, kind: 'ratio', scaleFactor: 100 };
    fc.assert(
      fc.property(count, count, (numerator, denominator) => {
        for (const spec of [plain, ratio]) {
          const answer = { kind: spec.kind, numerator, denominator } as AnswerInput;
          const converted = convertAnswer(spec, answer);
          if (converted.refused) throw new Error('refused');
          const { cell, input } = converted.answer;
          const value = cell.kind === 'value' ? cell.value : null;
          expect(restoreAnswer(spec, { kind: cell.kind, value, input, reason: null })).toEqual(
            answer,
          );
        }
      }),
    );
  });

  it('refuses what can be no answer to the indicator', () => {
    expect(convertAnswer(plain, { kind: 'boolean', value: true }).refused?.code).toBe(
      'answer.wrong_kind',
    );
    const list: AnswerSpec = { ...plain, kind: 'checklist', items: [{ code: 'a', points: 1 }] };
    expect(convertAnswer(list, { kind: 'checklist', items: ['b'] }).refused?.code).toBe(
      'answer.unknown_item',
    );
    expect(convertAnswer(list, { kind: 'checklist', items: [] })).toMatchObject({
      answer: { cell: { value: 0 }, input: 'none' },
    });
  });
});

describe('days', () => {
  it.each([
    ['2025-Q1', '2025-03-31'],
    ['2024-Q4', '2024-12-31'],
  ])('%s ends on %s', (quarter, day) => {
    expect(quarterLastDay(quarter)).toBe(day);
  });

  it.each([
    ['2025-03-31', 1, '2025-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2025-03-31', 12, '2024-03-31'],
    ['2025-01-15', 3, '2024-10-15'],
  ])('%s less %i months is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });
});
