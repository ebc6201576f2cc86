import * as z from 'zod/mini';
import { departmentCode } from './common.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const word = z.string().check(z.minLength(1), z.maxLength(80));

/** One change: who, when, from where, what before, what after, why. `before` and `after` are JSON texts. */
export const auditEvent = z.object({
  id: z.number(),
  at: z.string(),
  account: z.string(),
  address: z.string(),
  action: z.string(),
  subject: z.string(),
  department: z.nullable(z.string()),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  hash: z.string(),
});
export type AuditEventDto = z.infer<typeof auditEvent>;

/** `GET /api/v1/audit?account=&action=&department=&from=&to=&before=`: newest first, a page at a time. */
export const auditQuery = z.object({
  account: z.optional(word),
  /** An action or its beginning: `session` finds `session.opened`. */
  action: z.optional(word),
  department: z.optional(departmentCode),
  /** First and last day, both included, UTC. */
  from: z.optional(day),
  to: z.optional(day),
  /** Cursor: events older than this one. */
  before: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** A page of the audit trail; `next` is the cursor of the page after it, null on the last. */
export const auditResponse = z.object({
  events: z.array(auditEvent),
  next: z.nullable(z.string()),
  /** Every action that occurs, for the filter. */
  actions: z.array(z.string()),
});
export type AuditResponse = z.infer<typeof auditResponse>;

/** `GET /api/v1/audit/export`: up to 100,000 events, oldest first. */
export const auditExportResponse = z.object({ events: z.array(auditEvent) });
export type AuditExportResponse = z.infer<typeof auditExportResponse>;
