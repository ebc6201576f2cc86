import type { Express } from 'express';
import { pino } from 'pino';
import request, { type Agent } from 'supertest';
import { type Grant, isDepartmentRole, type Role } from '#shared/domain/access/actor.ts';
import { createApp } from '../app.ts';
import { createServices, type Services, type Surroundings } from '../compose.ts';
import { addAccount, findAccount, putPlaces } from '../features/accounts/people.store.ts';
import { openConnection, storeOver } from '../store/open.ts';
import { migrate } from '../store/migrate.ts';

/** The real application over a database of its own, built by the real migrations. */
export interface TestApp {
  readonly app: Express;
  readonly services: Services;
  /** A browser with an open session of somebody in this role, for `department` where the role asks for one. */
  readonly signedInAs: (role: Role, department?: string) => Agent;
  /** A browser with an open session of this very person. */
  readonly signedIn: (person: TestPerson) => Agent;
}

/** What a test may set; by default the public reads what is published and the clock stands still. */
export type TestOptions = Partial<Surroundings> & {
  readonly isSecure?: boolean;
  readonly writesAMinute?: number;
};

const NOW = new Date('2024-11-14T09:00:00Z');

/** Somebody with places of their own, such as a second reviewer. */
export interface TestPerson {
  readonly username: string;
  readonly grants: readonly Grant[];
  readonly memberOf?: readonly string[];
}

/** Opens a session without the password, which a test of something else need not wait for; its cookie. */
export function openSessionOf(services: Services, person: TestPerson): string {
  const { context, sessions } = services.accounts;
  const { username, grants, memberOf } = person;
  return context.store.transact((writer) => {
    const known = findAccount(writer, username);
    const account =
      known ??
      addAccount(writer, {
        username,
        nameAr: username,
        nameEn: username,
        email: `${username}@example.org`,
        passwordHash: null,
        demo: false,
        createdAt: context.now().getTime(),
      });
    if (!known) putPlaces(writer, account.id, { grants, ...(memberOf ? { memberOf } : {}) });
    return sessions.open(writer, account, {
      origin: { account: username, address: '127.0.0.1' },
      device: 'test',
      secondFactor: true,
      by: 'password',
      replaces: null,
    });
  });
}

/** The same for somebody in one role, for `department` where the role asks for one. */
export function openSession(services: Services, role: Role, department = 'PP'): string {
  const scope = isDepartmentRole(role) ? department : null;
  const username = scope === null ? role : `${role}.${scope.toLowerCase()}`;
  return openSessionOf(services, { username, grants: [{ role, department: scope }] });
}

/** Builds an application as a test needs it. */
export function createTestApp(options: TestOptions = {}): TestApp {
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection), {
    now: () => NOW,
    publicReading: true,
    ...options,
  });
  const isSecure = options.isSecure ?? false;
  const app = createApp({
    services,
    logger: pino({ level: 'silent' }),
    isSecure,
    writesAMinute: options.writesAMinute ?? 6000,
    checkOutput: true,
  });
  const withCookie = (cookie: string): Agent =>
    request.agent(app).set('Cookie', `${isSecure ? '__Host-' : ''}nudj=${cookie}`);
  return {
    app,
    services,
    signedInAs: (role, department) => withCookie(openSession(services, role, department)),
    signedIn: (person) => withCookie(openSessionOf(services, person)),
  };
}
