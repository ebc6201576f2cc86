import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
  it.each([
    ['4.2', 4.2],
    ['٤٫٢', 4.2],
    ['4,2', 4.2],
    ['4,25', 4.25],
    ['۱۲', 12],
    ['١٬٢٣٤٫٥', 1234.5],
    ['0,125', 0.125],
    ['−3', -3],
    ['\u200E-3\u200F', -3],
    ['  7 ', 7],
    ['.5', 0.5],
    ['1e3', 1000],
    ['-0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1,234', 'ambiguous_comma'],
    ['١,٢٣٤', 'ambiguous_comma'],
    ['12,345,678', 'ambiguous_comma'],
    ['', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['1 2', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['1e400', 'out_of_range'],
    ['1e13', 'out_of_range'],
  ])('refuses %j as %s', (text, fault) => {
    expect(parseNumber(text)).toEqual({ ok: false, fault });
  });
});
