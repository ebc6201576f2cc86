import { describe, expect, it } from 'vitest';
import type { Invalid } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [3, { d: null, c: true }] }, '{"a":[3,{"c":true,"d":null}],"b":1}'],
    [{ a: undefined, b: 'x' }, '{"b":"x"}'],
    [[1e21, 1e-7, 0.1, -0, 100], '[1e+21,1e-7,0.1,0,100]'],
    [
      { '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 },
      '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}',
    ],
    ['عنوان "نُضج"\n', '"عنوان \\"نُضج\\"\\n"'],
  ])('writes %j as RFC 8785 does', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([
    [{ a: { b: [1, NaN] } }, 'a.b[1]', 'json.not_finite'],
    [{ a: Infinity }, 'a', 'json.not_finite'],
    [[undefined], '[0]', 'json.not_json'],
    [{ a: '\ud800' }, 'a', 'json.lone_surrogate'],
  ])('refuses %j and names the place', (value, path, code) => {
    try {
      canonicalJson(value);
      expect.fail('accepted');
    } catch (error) {
      expect((error as Invalid).issues).toMatchObject([{ path, code }]);
    }
  });
});
