import type { Grant } from '#shared/domain/access/actor.ts';
import type { NoticesResponse } from '#shared/contracts/notices.ts';
import { addAccount, putPlaces } from '../features/accounts/people.store.ts';
import { createEntryApp, type EntryApp } from './entry-app.ts';

const DAY = 86_400_000;

/** An application whose quarter is open until `DUE`, and people of department PP with an address. */
export interface NoticeApp extends EntryApp {
  readonly addPerson: (username: string, grants: readonly Grant[]) => void;
  readonly forward: (days: number) => void;
  /** Kinds of the notices of a person, newest first. */
  readonly kindsOf: (username: string) => string[];
}

export function createNoticeApp(options: Parameters<typeof createEntryApp>[0] = {}): NoticeApp {
  const test = createEntryApp(options);
  const { services, clock } = test;
  const list = (username: string): NoticesResponse => services.notifications.list(username);
  return {
    ...test,
    addPerson(username, grants) {
      services.store.transact((writer) => {
        const { id } = addAccount(writer, {
          username,
          nameAr: `شخص ${username}`,
          nameEn: `Person ${username}`,
          email: `${username}@example.org`,
          passwordHash: null,
          demo: false,
          createdAt: clock.now.getTime(),
        });
        putPlaces(writer, id, { grants });
      });
    },
    forward(days) {
      clock.now = new Date(clock.now.getTime() + days * DAY);
    },
    kindsOf: (username) => list(username).notices.map(({ fact }) => fact.kind),
  };
}

/** The officer of a department. */
export const officerOf = (department: string): Grant[] => [{ role: 'officer', department }];
