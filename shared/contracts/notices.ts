import * as z from 'zod/mini';
import { cycleCode, departmentRef } from './common.ts';
import { moment } from './session.ts';

const cycle = cycleCode;

/** Something that people are told, with what its words need; `days` are whole days that are left. */
export const noticeFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['cycle_opened', 'reminded']), cycle, dueAt: z.nullable(moment) }),
  z.object({
    ...{ kind: z.literal('due'), cycle, dueAt: moment, days: z.int() },
    isReturned: z.optional(z.literal(true)),
  }),
  z.object({ kind: z.literal('extended'), cycle, dueAt: moment }),
  z.object({
    kind: z.literal('returned'),
    cycle,
    answers: z.int(),
    reason: z.nullable(z.string()),
    dueAt: z.optional(z.nullable(moment)),
  }),
  z.object({ kind: z.literal('accepted'), cycle }),
  z.object({
    kind: z.literal('appeal_decided'),
    cycle,
    indicator: z.string(),
    outcome: z.enum(['upheld', 'dismissed']),
  }),
  z.object({
    kind: z.literal('commented'),
    cycle,
    indicator: z.string(),
    side: z.enum(['department', 'committee']),
    text: z.string(),
  }),
  z.object({ kind: z.literal('published'), cycle, revision: z.int() }),
]);

/** A notice as its reader sees it. */
export const notice = z.object({
  fact: noticeFact,
  /** The department that it is about; null where it is about all. */
  department: z.nullable(departmentRef),
  at: moment,
  read: z.boolean(),
});
export type Notice = z.infer<typeof notice>;

/** `GET /api/v1/notices`: the own notices, newest first, at most a hundred. */
export const noticesResponse = z.object({ notices: z.array(notice), unread: z.int() });
export type NoticesResponse = z.infer<typeof noticesResponse>;

/** `POST /api/v1/notices/read`: what came up to this moment has been seen. */
export const readNoticesRequest = z.strictObject({ until: z.iso.datetime() });
export const readNoticesResponse = z.object({ unread: z.int() });

/** `GET` and `PUT /api/v1/account/mail`: whether a daily digest is wanted, and in which language. */
export const mailSettings = z.strictObject({
  wanted: z.boolean(),
  language: z.enum(['ar', 'en']),
});
export type MailSettings = z.infer<typeof mailSettings>;

/** The settings, and what the page has to say: whether this server sends mail, and where to. */
export const mailSettingsResponse = z.object({
  ...mailSettings.shape,
  sends: z.boolean(),
  address: z.nullable(z.string()),
});
export type MailSettingsResponse = z.infer<typeof mailSettingsResponse>;
