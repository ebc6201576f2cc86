import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(toCsv([['جهة']])).toBe('\ufeffجهة\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('defuses the text %j', (text) => {
    expect(toCsv([[text]])).toBe(`\ufeff'${text}\r\n`);
  });
  it('defuses a formula that hides behind a direction mark', () => {
    expect(toCsv([['\u2068=1+1\u2069']])).toBe("\ufeff'=1+1\r\n");
  });
  it('keeps negative numbers numbers', () => {
    expect(toCsv([[-0.4, 0, 12.5]])).toBe('\ufeff-0.4,0,12.5\r\n');
  });
  it('leaves an absent value empty', () => {
    expect(toCsv([[null, Number.NaN, '']])).toBe('\ufeff,,\r\n');
  });
  it('quotes separators, quotes and line ends', () => {
    expect(toCsv([['a,b', 'say "no"', 'x\ny']])).toBe('\ufeff"a,b","say ""no""","x\ny"\r\n');
  });
});
