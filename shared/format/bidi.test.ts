import { expect, it } from 'vitest';
import { isolate, stripMarks } from './bidi.ts';

it('isolates a plain text by its own first letter', () => {
  expect(isolate('−0.40', 'rtl')).toBe('\u2068−0.40\u2069');
});

it('gives a text of isolated parts the direction of its sentence', () => {
  const inner = isolate('غير موجودة', 'rtl');
  expect(isolate(`${inner} (0)`, 'rtl')).toBe(`\u2067${inner} (0)\u2069`);
});

it('takes every mark away again', () => {
  expect(stripMarks(isolate(`a ${isolate('ب', 'ltr')}`, 'ltr'))).toBe('a ب');
});
