import { desc, sql } from 'drizzle-orm';
import { hash } from 'node:crypto';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';
import { prepared, type Writer } from '#server/store/access.ts';
import { leanGet, leanRun, ONE_ROW } from '#server/store/lean.ts';
import { auditEvents } from '#server/store/schema/audit.ts';

/** Who caused a change and from where: the account's user name, `system` for the command line and the server itself. */
export interface Origin {
  readonly account: string;
  /** Network address, `local` for the command line. */
  readonly address: string;
}

/** One change of a state, value, verdict, weight, account or setting. Never carries a secret. */
export interface AuditEvent extends Origin {
  /** What was done: `department.renamed`, `session.opened`. */
  readonly action: string;
  /** To what: `MOH`, `officer.moh`, `2024-Q3`. */
  readonly subject: string;
  readonly department?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** The hash that the first event carries as the one before it. */
export const FIRST_HASH = '0'.repeat(64);

/** What an event's hash is taken over: everything it says and the hash of the event before. */
export interface HashedFields {
  readonly at: string;
  readonly account: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly department: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly previousHash: string;
}

/** SHA-256 over the canonical JSON of an event's fields. */
export function hashEvent(fields: HashedFields): string {
  const { at, account, address, action, subject, department, before, after, reason, previousHash } =
    fields;
  // In the order that their text has: sorting them would cost every change a little.
  const content = {
    account,
    action,
    address,
    after,
    at,
    before,
    department,
    previousHash,
    reason,
    subject,
  };
  return hash('sha256', canonicalJson(content));
}

const asText = (value: unknown): string | null =>
  value === undefined || value === null ? null : canonicalJson(value);

const hashed = [
  'at',
  'account',
  'address',
  'action',
  'subject',
  'department',
  'before',
  'after',
  'reason',
  'previousHash',
] as const satisfies readonly (keyof HashedFields)[];

/** Every change adds an event, so its statements are prepared once. */
function prepareEvents(writer: Writer) {
  const placeholders = Object.fromEntries(
    [...hashed, 'hash'].map((name) => [name, sql.placeholder(name)]),
  ) as unknown as Record<(typeof hashed)[number] | 'hash', string>;
  return {
    last: leanGet(
      writer
        .select({ hash: auditEvents.hash })
        .from(auditEvents)
        .orderBy(desc(auditEvents.id))
        .limit(ONE_ROW)
        .prepare(),
    ),
    add: leanRun(writer.insert(auditEvents).values(placeholders).prepare()),
  };
}

/** Adds an event to the chain, in the transaction of the change that it tells of. */
export function recordEvent(writer: Writer, event: AuditEvent, at: Date): void {
  const { last, add } = prepared(writer, recordEvent, prepareEvents);
  const fields = {
    at: at.toISOString(),
    account: event.account,
    address: event.address,
    action: event.action,
    subject: event.subject,
    department: event.department ?? null,
    before: asText(event.before),
    after: asText(event.after),
    reason: event.reason ?? null,
    previousHash: last()?.hash ?? FIRST_HASH,
    hash: '',
  };
  fields.hash = hashEvent(fields);
  add(fields);
}
