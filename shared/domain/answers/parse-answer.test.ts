import { describe, expect, it } from 'vitest';
import type { Framework, IndicatorKind, IndicatorNode } from '../framework/framework.ts';
import { parseAnswer } from './parse-answer.ts';

const title = { ar: 'عنوان', en: 'Title' };

const framework: Framework = {
  id: 'test',
  version: '1.0',
  title,
  missingPolicy: { method: 'zero' },
  levels: [{ level: 1, from: 0, title }],
  scales: {
    steps: {
      title,
      levels: [
        { value: 0, points: 0, title },
        { value: 1, points: 40, title },
        { value: 2, points: 100, title },
      ],
    },
  },
  nodes: [],
};

function indicator(kind: IndicatorKind): IndicatorNode {
  return {
    code: 'X',
    parent: 'INDEX',
    weight: 1,
    title,
    kind,
    direction: 'higher',
    normalise: { method: 'none' },
    scale: 'steps',
    scaleFactor: 1000,
    items: [
      { code: 'plan', points: 30, title },
      { code: 'team', points: 70, title },
    ],
  };
}

describe('parseAnswer', () => {
  it.each([
    ['boolean', 'yes', 1, null],
    ['boolean', 'No', 0, null],
    ['boolean', 'نعم', 1, null],
    ['boolean', '١', 1, null],
    ['level', '2', 2, null],
    ['level', '٢', 2, null],
    ['checklist', 'team;plan', 100, 'plan;team'],
    ['checklist', 'plan; plan', 30, 'plan'],
    ['checklist', 'none', 0, 'none'],
    ['percentage', '82', 82, null],
    ['percentage', '٨٢٫٥٪', 82.5, null],
    ['percentage', '45/60', 75, '45/60'],
    ['percentage', '0/60', 0, '0/60'],
    ['ratio', '3/4', 750, '3/4'],
    ['number', '-4.5', -4.5, null],
    ['derived', '12', 12, null],
  ] as const)('reads %s %j as %d', (kind, text, value, input) => {
    expect(parseAnswer(framework, indicator(kind), text)).toEqual({
      ok: true,
      answer: { cell: { kind: 'value', value }, input },
    });
  });

  it.each(['', '  '])('reads %j as missing, never as zero', (text) => {
    expect(parseAnswer(framework, indicator('number'), text)).toEqual({
      ok: true,
      answer: { cell: { kind: 'missing', reason: 'not_answered' }, input: null },
    });
  });

  it.each(['na', 'N/A', 'لا ينطبق'])('reads %j as not applicable', (text) => {
    expect(parseAnswer(framework, indicator('level'), text)).toEqual({
      ok: true,
      answer: { cell: { kind: 'not_applicable' }, input: null },
    });
  });

  it.each([
    ['boolean', 'maybe', 'answer.not_boolean'],
    ['level', '7', 'answer.unknown_level'],
    ['level', '1.5', 'answer.unknown_level'],
    ['checklist', 'plan;nothing', 'answer.unknown_item'],
    ['percentage', '101', 'answer.not_a_percentage'],
    ['percentage', '-1', 'answer.not_a_percentage'],
    ['percentage', '61/60', 'answer.part_exceeds_whole'],
    ['percentage', '0/0', 'answer.zero_denominator'],
    ['percentage', '1/2/3', 'answer.not_a_fraction'],
    ['percentage', '-1/2', 'answer.negative_part'],
    ['ratio', '5', 'answer.not_a_fraction'],
    ['ratio', '5/0', 'answer.zero_denominator'],
    ['number', '1,234', 'answer.ambiguous_comma'],
    ['number', 'Infinity', 'answer.not_a_number'],
    ['number', '1e300', 'answer.out_of_range'],
  ] as const)('refuses %s %j: %s', (kind, text, code) => {
    const parsed = parseAnswer(framework, indicator(kind), text);
    expect(parsed.ok ? null : parsed.fault.code).toBe(code);
  });
});
