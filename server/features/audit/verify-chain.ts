import type { Database } from 'better-sqlite3';
import { FIRST_HASH, hashEvent, type HashedFields } from './record-event.ts';

/** How a walk along the chain ended. */
export type ChainReport =
  | { readonly ok: true; readonly events: number; readonly lastHash: string }
  | {
      readonly ok: false;
      readonly event: number;
      readonly fault: 'content_changed' | 'link_broken';
    };

type StoredEvent = HashedFields & { readonly id: number; readonly hash: string };

/**
 * Walks the audit trail from its first event and recomputes every hash: a changed field is `content_changed`, a
 * removed, added or reordered event `link_broken`; the first such event is named. Events cut off at the end leave
 * the chain whole: compare the last hash with one noted elsewhere.
 */
export function verifyChain(connection: Database): ChainReport {
  const rows = connection
    .prepare<[], StoredEvent>(
      `SELECT id, at, account, address, action, subject, department, before, after, reason,
              previous_hash AS previousHash, hash FROM audit_events ORDER BY id`,
    )
    .iterate();
  let lastHash = FIRST_HASH;
  let events = 0;
  for (const row of rows) {
    if (row.previousHash !== lastHash) return { ok: false, event: row.id, fault: 'link_broken' };
    if (hashEvent(row) !== row.hash) return { ok: false, event: row.id, fault: 'content_changed' };
    lastHash = row.hash;
    events += 1;
  }
  return { ok: true, events, lastHash };
}
