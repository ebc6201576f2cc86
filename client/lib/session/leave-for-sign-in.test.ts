import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enrolAddress, placeAfterSignIn, signInAddress } from './leave-for-sign-in.ts';

beforeAll(() => vi.stubGlobal('location', { origin: 'https://nudj.example.gov' }));
afterAll(() => vi.unstubAllGlobals());

describe('after signing in', () => {
  it.each([
    ['/ranking?cycle=2024-Q3', '/ranking?cycle=2024-Q3'],
    ['/admin/audit', '/admin/audit'],
    [null, '/'],
    ['', '/'],
    ['ranking', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/sign-in?to=/x', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (asked, place) => {
    expect(placeAfterSignIn(asked)).toBe(place);
  });

  it('the address keeps where one was going and why', () => {
    expect(signInAddress('/admin/people', 'access.session_ended')).toBe(
      '/sign-in?to=%2Fadmin%2Fpeople&problem=access.session_ended',
    );
    expect(signInAddress('/')).toBe('/sign-in');
    expect(enrolAddress('/admin/audit?a=b')).toBe('/account?to=%2Fadmin%2Faudit%3Fa%3Db');
    expect(enrolAddress('/')).toBe('/account');
  });
});
