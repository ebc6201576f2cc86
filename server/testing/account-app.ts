import request, { type Response } from 'supertest';
import { vi } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import type { Grant } from '#shared/domain/access/actor.ts';
import { hashPasswordNow } from '../features/accounts/password-hasher.ts';
import { addAccount, putPlaces } from '../features/accounts/people.store.ts';
import { codeAt, fromBase32, stepOf } from '../features/accounts/totp-code.ts';
import { smallDepartments } from './small-framework.ts';
import { createTestApp, type TestApp, type TestOptions } from './test-app.ts';

// Hashing gives way to whatever else the machine does: on a busy one a test of many sign-ins takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** A password that follows the rules, for tests. */
export const PASSWORD = 'four lemons under a bridge';
// One hash for every test of a file: hashing is slow by intent.
const PASSWORD_HASH = hashPasswordNow(PASSWORD);

/** A moment that a test moves. */
export class TestClock {
  now = new Date('2024-11-14T09:00:00Z').getTime();

  forward(milliseconds: number): void {
    this.now += milliseconds;
  }
}

/** An application with accounts that sign in by password, and a clock to move. */
export interface AccountApp extends TestApp {
  readonly clock: TestClock;
  readonly signIn: (username: string, extra?: object) => request.Test;
  readonly addPerson: (username: string, grants: readonly Grant[]) => void;
}

export function createAccountApp(options: TestOptions = {}): AccountApp {
  const clock = new TestClock();
  const test = createTestApp({ now: () => new Date(clock.now), publicReading: false, ...options });
  const { services, app } = test;
  services.departments.importDepartments(smallDepartments);
  const addPerson: AccountApp['addPerson'] = (username, grants) => {
    services.store.transact((writer) => {
      const { id } = addAccount(writer, {
        username,
        nameAr: 'شخص للاختبار',
        nameEn: 'Somebody',
        email: `${username}@example.org`,
        passwordHash: PASSWORD_HASH,
        demo: false,
        createdAt: clock.now,
      });
      putPlaces(writer, id, { grants });
    });
  };
  addPerson('lena', [{ role: 'leader', department: null }]);
  addPerson('omar', [{ role: 'officer', department: 'PP' }]);
  addPerson('chadi', [{ role: 'chair', department: null }]);
  addPerson('adel', [{ role: 'admin', department: null }]);
  const signIn: AccountApp['signIn'] = (username, extra = {}) =>
    request(app)
      .post('/api/v1/session')
      .send({ username, password: PASSWORD, ...extra });
  return { ...test, clock, signIn, addPerson };
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf(response: Response): string {
  const [first = ''] = response.get('Set-Cookie') ?? [];
  return first.split(';')[0] ?? '';
}

/** The code of the problem that an answer is. */
export const codeOf = (response: Response): string => (response.body as Problem).code;

/** The code that an authenticator shows. */
export const authenticatorCode = (secret: string, milliseconds: number): string =>
  codeAt(fromBase32(secret), stepOf(milliseconds));
