import { randomUUID } from 'node:crypto';
import { noticeFact } from '#shared/contracts/notices.ts';
import type { Store } from '#server/store/open.ts';
import { composeDigest } from './digest.ts';
import { mailDayOf } from './mail-day.ts';
import {
  addMail,
  listMailReaders,
  listUnmailed,
  type MailReader,
  type MailRecord,
  nextWaiting,
  postponeMail,
  settleMail,
} from './mails.store.ts';
import type { Outcome, Transport } from './smtp.ts';

/** When and in whose name mails go. */
export interface MailerSettings {
  /** How people reach this server. */
  readonly baseUrl: string;
  /** No digest is made before this hour of the day. */
  readonly hour: number;
  readonly timeZone: string;
}

/** What the mailer stands on. */
export interface MailerParts {
  readonly store: Store;
  readonly settings: MailerSettings;
  readonly transport: Transport;
  now(): Date;
  isDemo(): boolean;
  /** Tells the log, without addresses. */
  warn(what: object, message: string): void;
}

/** Makes the digests of the day and sends what waits. */
export interface Mailer {
  /** Looks once; a look that is still going on is waited for instead of begun twice. */
  look(): Promise<void>;
  /** Sends nothing more, and waits for the message under way. */
  stop(): Promise<void>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What nobody read for so long is not mailed any more, and not tried any more. */
const STALE = 3 * DAY;
const LONGEST_WAIT = 60 * MINUTE;

/** How long to wait after a number of tries: one minute, doubling up to an hour. */
const waitAfter = (tries: number): number => Math.min(MINUTE * 2 ** (tries - 1), LONGEST_WAIT);

export function createMailer({ store, settings, transport, ...parts }: MailerParts): Mailer {
  let under: Promise<void> | undefined;
  let isStopped = false;
  const now = (): number => parts.now().getTime();

  function compose(person: MailReader, day: string): void {
    store.transact((writer) => {
      const { accountId, address, language } = person;
      const rows = listUnmailed(writer, accountId, now() - STALE);
      const digest = composeDigest({
        name: language === 'ar' ? person.nameAr : person.nameEn,
        language,
        items: rows.map(({ fact, code, nameAr, nameEn }) => ({
          fact: noticeFact.parse(JSON.parse(fact)),
          department:
            code === null ? null : { code, name: (language === 'ar' ? nameAr : nameEn) ?? code },
        })),
        baseUrl: settings.baseUrl,
        timeZone: settings.timeZone,
        isDemo: parts.isDemo(),
      });
      const mail = {
        accountId,
        day,
        messageId: `<${randomUUID()}@${new URL(settings.baseUrl).hostname}>`,
        address,
        language,
        ...digest,
        state: 'waiting' as const,
        nextTryAt: now(),
        createdAt: now(),
      };
      addMail(
        writer,
        mail,
        rows.map(({ id }) => id),
      );
    });
  }

  function composeAll(): void {
    const { day, hour } = mailDayOf(parts.now(), settings.timeZone);
    if (hour < settings.hour) return;
    for (const person of listMailReaders(store.reader, day, now() - STALE)) compose(person, day);
  }

  function note(mail: MailRecord, outcome: Outcome): void {
    const { answer } = outcome;
    const tries = mail.tries + 1;
    const isOld = Math.abs(now() - mail.createdAt) > STALE;
    const settled = outcome.kind !== 'later' || isOld;
    if (outcome.kind !== 'sent') {
      parts.warn({ mail: mail.id, tries, answer, settled }, 'a digest was not taken');
    }
    store.transact((writer) => {
      if (settled) {
        const state = outcome.kind === 'sent' ? 'sent' : 'failed';
        settleMail(writer, mail.id, { state, answer, settledAt: now() });
      } else {
        const nextTryAt = now() + waitAfter(tries);
        postponeMail(writer, mail.id, { tries, nextTryAt, answer });
      }
    });
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const mail = isStopped ? undefined : nextWaiting(store.reader, now(), LONGEST_WAIT);
      if (!mail) return;
      const outcome = await transport.send({
        messageId: mail.messageId,
        to: mail.address,
        language: mail.language,
        date: new Date(mail.createdAt),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
      });
      note(mail, outcome);
      // The others would meet the same; they are tried at the next look.
      if (outcome.kind === 'later' && outcome.isServer) return;
    }
  }

  return {
    async look() {
      under ??= (async () => {
        composeAll();
        await sendAll();
      })().finally(() => (under = undefined));
      await under;
    },

    async stop() {
      isStopped = true;
      await under?.catch(() => undefined);
      transport.close();
    },
  };
}
