import { expect, test } from 'vitest';
import { unitWord } from './unit-word.ts';

const days = { ar: 'يوم', en: 'days' };
const perHead = { ar: 'رزمة لكل موظف', en: 'reams per employee' };

test.each([
  [days, 1, 'يوم', 'day'],
  [days, 8, 'أيام', 'days'],
  [days, 20, 'يومًا', 'days'],
  [days, 100, 'يوم', 'days'],
  [days, 8.5, 'يوم', 'days'],
  [perHead, 3, 'رزم لكل موظف', 'reams per employee'],
  [perHead, 1, 'رزمة لكل موظف', 'ream per employee'],
  [{ ar: 'لكل 100 موظف', en: 'per 100 staff' }, 5, 'لكل 100 موظف', 'per 100 staff'],
])('a unit takes the form of its number: %o of %d', (unit, value, ar, en) => {
  expect(unitWord(unit, value, 'ar')).toBe(ar);
  expect(unitWord(unit, value, 'en')).toBe(en);
});
