import { describe, expect, it } from 'vitest';
import { codeAt, fromBase32, matchCode, stepOf, toBase32 } from './totp-code.ts';

const secret = Buffer.from('12345678901234567890');

describe('codeAt', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('gives the code of RFC 6238, appendix B, at second %d', (second, code) => {
    expect(codeAt(secret, stepOf(second * 1000), 8)).toBe(code);
  });

  it('gives the codes of RFC 4226, appendix D', () => {
    expect([0, 1, 2, 3].map((step) => codeAt(secret, step))).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
    ]);
  });
});

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes "%s" as RFC 4648 does, and reads it back', (plain, coded) => {
    expect(toBase32(Buffer.from(plain))).toBe(coded);
    expect(fromBase32(coded).toString()).toBe(plain);
  });
});

describe('matchCode', () => {
  const now = 1_700_000_000_000;
  const step = stepOf(now);

  it('takes the code of the present step and of its neighbours only', () => {
    const taken = [-2, -1, 0, 1, 2].map((by) =>
      matchCode(secret, codeAt(secret, step + by), now, 0),
    );
    expect(taken).toEqual([null, step - 1, step, step + 1, null]);
  });

  it('refuses a code that was used, and every earlier one', () => {
    expect(matchCode(secret, codeAt(secret, step), now, step)).toBeNull();
    expect(matchCode(secret, codeAt(secret, step - 1), now, step)).toBeNull();
    expect(matchCode(secret, codeAt(secret, step + 1), now, step)).toBe(step + 1);
  });

  it('is not bound by a step that a wrong clock noted in the far future', () => {
    expect(matchCode(secret, codeAt(secret, step), now, step + 100_000)).toBe(step);
  });

  it.each(['', '12345', '1234567', '12345a', ' 12345', '١٢٣٤٥٦'])('refuses "%s"', (typed) => {
    expect(matchCode(secret, typed, now, 0)).toBeNull();
  });
});
