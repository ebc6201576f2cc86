import { and, asc, desc, eq, gte, lt, lte, type SQL } from 'drizzle-orm';
import type { AuditEventDto, AuditQuery, AuditResponse } from '#shared/contracts/audit.ts';
import type { Reader } from '#server/store/access.ts';
import { auditEvents } from '#server/store/schema/audit.ts';

const PAGE = 100;
/** An export holds at most this many events; a narrower filter finds the others. */
const MOST_EXPORTED = 100_000;

const columns = {
  id: auditEvents.id,
  at: auditEvents.at,
  account: auditEvents.account,
  address: auditEvents.address,
  action: auditEvents.action,
  subject: auditEvents.subject,
  department: auditEvents.department,
  before: auditEvents.before,
  after: auditEvents.after,
  reason: auditEvents.reason,
  hash: auditEvents.hash,
};

function filterOf(query: AuditQuery): SQL | undefined {
  const { account, action, department, from, to, before } = query;
  return and(
    account === undefined ? undefined : eq(auditEvents.account, account),
    // By its beginning; some actions have a sign in their name that `LIKE` reads as any letter.
    action === undefined ? undefined : gte(auditEvents.action, action),
    action === undefined ? undefined : lt(auditEvents.action, `${action}\u{10FFFF}`),
    department === undefined ? undefined : eq(auditEvents.department, department),
    from === undefined ? undefined : gte(auditEvents.at, `${from}T00:00:00.000Z`),
    to === undefined ? undefined : lte(auditEvents.at, `${to}T23:59:59.999Z`),
    before === undefined ? undefined : lt(auditEvents.id, Number(before)),
  );
}

/** One page of the trail, newest first. */
export function readAudit(reader: Reader, query: AuditQuery): AuditResponse {
  const found = reader
    .select(columns)
    .from(auditEvents)
    .where(filterOf(query))
    .orderBy(desc(auditEvents.id))
    .limit(PAGE + 1)
    .all();
  const events = found.slice(0, PAGE);
  const last = events.at(-1);
  const actions = reader
    .selectDistinct({ action: auditEvents.action })
    .from(auditEvents)
    .orderBy(asc(auditEvents.action))
    .all();
  return {
    events,
    next: found.length > PAGE && last ? String(last.id) : null,
    actions: actions.map(({ action }) => action),
  };
}

/** All events of a filter, oldest first. */
export function readAuditForExport(reader: Reader, query: AuditQuery): AuditEventDto[] {
  return reader
    .select(columns)
    .from(auditEvents)
    .where(filterOf(query))
    .orderBy(asc(auditEvents.id))
    .limit(MOST_EXPORTED)
    .all();
}
