import { describe, expect, it } from 'vitest';
import { formatDate } from './dates.ts';
import { formatNumber, formatPercent, formatSigned } from './numbers.ts';

const ar = { language: 'ar' } as const;
const en = { language: 'en' } as const;

describe('numbers', () => {
  it('have Latin digits and a true minus sign in both languages, and no invisible mark', () => {
    expect(formatNumber(-0.4, ar, 2)).toBe('−0.40');
    expect(formatNumber(-0.4, en, 2)).toBe('−0.40');
  });
  it('have Arabic-Indic digits where the reader chose them', () => {
    expect(formatNumber(-1234.5, { language: 'ar', digits: 'arab' }, 2)).toBe('−١٬٢٣٤٫٥٠');
    expect(formatPercent(0.413, { language: 'ar', digits: 'arab' })).toBe('٤١٫٣٪');
  });
  it.each([
    [2.675, '2.68'],
    [1.005, '1.01'],
    [-2.675, '−2.68'],
    [61.685, '61.69'],
  ])('round %d half away from zero on the decimal value', (value, text) => {
    expect(formatNumber(value, en, 2)).toBe(text);
  });
  it('never show a signed zero', () => {
    expect(formatNumber(-0.001, ar, 2)).toBe('0.00');
    expect(formatSigned(0.004, ar, 2)).toBe('0.00');
    expect(formatSigned(-0.004, ar, 2)).toBe('0.00');
  });
  it('show a change with its sign', () => {
    expect(formatSigned(2.05, ar, 2)).toBe('+2.05');
    expect(formatSigned(-1, ar)).toBe('−1');
  });
  it('show a share as a percentage with no noise of binary fractions', () => {
    expect(formatPercent(0.07, ar)).toBe('7%');
    expect(formatPercent(0.964, en)).toBe('96.4%');
  });
});

describe('dates', () => {
  it('are Gregorian: day, month, year', () => {
    const day = new Date('2024-11-14T00:00:00Z');
    expect(formatDate(day, 'ar')).toBe('14 نوفمبر 2024');
    expect(formatDate(day, 'en')).toBe('14 November 2024');
  });
});
