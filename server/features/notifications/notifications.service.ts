import {
  type MailSettings,
  type MailSettingsResponse,
  noticeFact,
  type NoticesResponse,
} from '#shared/contracts/notices.ts';
import type { NoticeFact } from '#shared/domain/notices/notice-fact.ts';
import { NotFound } from '#shared/domain/errors.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
import { type Deadline, dueFactOf } from './due-facts.ts';
import { type HeardEvent, heardOf } from './facts-of-event.ts';
import {
  addNotice,
  addRecipients,
  type Audience,
  countUnread,
  findAccountId,
  findAddress,
  findDepartmentId,
  listAudience,
  listNotices,
  markRead,
  putMailSettings,
  readMailSettings,
  wasTold,
} from './notifications.store.ts';

/** What notices need of their neighbours; `compose.ts` hands it over. */
export interface NotificationNeighbours {
  now(): Date;
  /** Departments that have not submitted in an open cycle and may still do so. */
  openDeadlines(reader: Reader): readonly Deadline[];
  /** Codes of the departments that a cycle measures. */
  measured(reader: Reader, cycle: string): readonly string[];
  /** How many answers of a submission were given back. */
  returned(reader: Reader, cycle: string, department: string): number;
  /** User name of whoever reviews a submission, or did last. */
  heldBy(reader: Reader, cycle: string, department: string): string | null;
  record(
    writer: Writer,
    event: {
      readonly account: string;
      readonly address: string;
      readonly action: string;
      readonly subject: string;
      readonly before: unknown;
      readonly after: unknown;
    },
  ): void;
  /** Whether this server sends mail at all. */
  readonly sendsMail: boolean;
}

/** Something to tell. */
export interface Telling {
  readonly to: Audience;
  readonly fact: NoticeFact;
  /** Department that it is about, where it is not the audience. */
  readonly about?: string;
  /** Name of a fact that is told once. */
  readonly once?: string;
}

/** What people are told, in the transaction of what happened. */
export interface NotificationsService {
  /** Tells people inside the transaction of the change: it is told if the change is made, and only then. */
  notify(writer: Writer, telling: Telling): void;
  /** Hears every event of the audit trail, and tells those whom it concerns. */
  hear(writer: Writer, event: HeardEvent): void;
  /** Reminds departments whose deadline is near, each step once; how many were reminded. */
  tellDue(): number;
  list(username: string): NoticesResponse;
  unread(username: string): number;
  markRead(username: string, until: string): number;
  mailSettings(username: string): MailSettingsResponse;
  putMailSettings(
    settings: MailSettings,
    origin: { readonly account: string; readonly address: string },
  ): MailSettingsResponse;
}

export function createNotificationsService(
  store: Store,
  neighbours: NotificationNeighbours,
): NotificationsService {
  function requireId(reader: Reader, username: string): number {
    const id = findAccountId(reader, username);
    if (id === null) throw new NotFound(`account ${username}`);
    return id;
  }

  function notify(writer: Writer, { to, fact, about, once }: Telling): boolean {
    const accounts = listAudience(writer, to);
    const department = about ?? ('department' in to ? to.department : null);
    const notice = addNotice(writer, {
      kind: fact.kind,
      cycle: fact.cycle,
      departmentId: department === null ? null : findDepartmentId(writer, department),
      fact: JSON.stringify(fact),
      onceKey: once ?? null,
      at: neighbours.now().getTime(),
    });
    if (notice !== null) addRecipients(writer, notice, accounts);
    return notice !== null;
  }

  function settingsOf(reader: Reader, accountId: number): MailSettingsResponse {
    const address = findAddress(reader, accountId);
    return { ...readMailSettings(reader, accountId), sends: neighbours.sendsMail, address };
  }

  return {
    notify,

    hear(writer, event) {
      const heard = heardOf(event, () =>
        neighbours.returned(writer, event.subject, event.department ?? ''),
      );
      if (heard === null) return;
      const { fact } = heard;
      if (heard.to === 'everyone') notify(writer, { to: { everyone: true }, fact });
      else if (heard.to === 'department') {
        notify(writer, { to: { department: heard.department }, fact });
      } else if (heard.to === 'holder') {
        const { department: about } = heard;
        const account = neighbours.heldBy(writer, fact.cycle, about);
        if (account !== null) notify(writer, { to: { account }, fact, about });
      } else {
        for (const department of neighbours.measured(writer, fact.cycle)) {
          notify(writer, { to: { department }, fact });
        }
      }
    },

    tellDue() {
      const now = neighbours.now().getTime();
      const due = neighbours
        .openDeadlines(store.reader)
        .flatMap((deadline) => dueFactOf(deadline, now) ?? [])
        .filter(({ once }) => !wasTold(store.reader, once));
      if (due.length === 0) return 0;
      return store.transact((writer) => {
        const told = due.filter(({ department, fact, once }) =>
          notify(writer, { to: { department }, fact, once }),
        );
        return told.length;
      });
    },

    list(username) {
      const notices = listNotices(store.reader, username).map((row) => ({
        fact: noticeFact.parse(JSON.parse(row.fact)),
        department:
          row.code === null
            ? null
            : {
                code: row.code,
                name: { ar: row.nameAr ?? row.code, en: row.nameEn ?? row.code },
                kind: row.kind ?? '',
              },
        at: new Date(row.at).toISOString(),
        read: row.readAt !== null,
      }));
      return { notices, unread: countUnread(store.reader, username) };
    },

    unread: (username) => countUnread(store.reader, username),

    markRead(username, until) {
      return store.transact((writer) => {
        const id = requireId(writer, username);
        markRead(writer, id, Date.parse(until), neighbours.now().getTime());
        return countUnread(writer, username);
      });
    },

    mailSettings: (username) => settingsOf(store.reader, requireId(store.reader, username)),

    putMailSettings(settings, origin) {
      return store.transact((writer) => {
        const id = requireId(writer, origin.account);
        const before = readMailSettings(writer, id);
        putMailSettings(writer, id, settings);
        neighbours.record(writer, {
          ...origin,
          action: 'account.mail_changed',
          subject: origin.account,
          before,
          after: settings,
        });
        return settingsOf(writer, id);
      });
    },
  };
}
