import { expect, it } from 'vitest';
import { readFraction } from './read-fraction.ts';

it('reads a numerator and a denominator, and nothing else', () => {
  expect(readFraction('45 / 60')).toEqual({ numerator: 45, denominator: 60 });
  expect(readFraction('3 · مُطبَّق')).toBeNull();
  expect(readFraction('1 / 2 / 3')).toBeNull();
});
