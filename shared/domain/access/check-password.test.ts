import { describe, expect, it } from 'vitest';
import { checkPassword } from './check-password.ts';

const common = new Set(['password', 'qwertyuiop', 'nudjdemo', 'كلمةالمرور']);
const names = ['officer.moh', 'سعاد الخطيب', 'Suad Khatib', 's.khatib@example.org'];

const codesOf = (password: string): string[] =>
  checkPassword(password, names, common, 'body.next').map(({ code }) => code);

describe('checkPassword', () => {
  it.each([
    ['short', 'password.too_short'],
    ['أقصر من ذلك', 'password.too_short'],
    ['x'.repeat(129), 'password.too_long'],
    ['Password2024!', 'password.common'],
    ['P@ssw0rd2024', 'password.common'],
    ['qwertyuiop12', 'password.common'],
    ['nudj-demo-2024', 'password.common'],
    ['123456789012', 'password.common'],
    ['abcabcabcabc', 'password.common'],
    ['!!!!!!!!!!!!!', 'password.common'],
    ['كلمة المرور ٢٠٢٤', 'password.common'],
    ['khatib-is-the-best', 'password.own_name'],
    ['My officer password', 'password.own_name'],
    ['هنا سعاد الخطيب', 'password.own_name'],
  ])('refuses "%s" as %s', (password, code) => {
    expect(codesOf(password)).toEqual([code]);
  });

  it.each(['four lemons under bridge', 'قمر على نافذة المطبخ', 'tR7#kPq9vLx2', 'plum-canal-91'])(
    'takes "%s"',
    (password) => {
      expect(codesOf(password)).toEqual([]);
    },
  );
});
