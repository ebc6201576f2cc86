import { expect, it } from 'vitest';
import { quarterName, quarterShortName } from './quarters.ts';

it('names a quarter in both languages', () => {
  expect(quarterName('2024-Q3', 'ar')).toBe('الربع الثالث 2024');
  expect(quarterName('2024-Q3', 'en')).toBe('2024 Q3');
  expect(quarterShortName('2024-Q1', 'ar')).toBe('الربع الأول');
});
