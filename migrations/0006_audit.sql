-- Who changed what, when, from where and why. Append-only; each row carries the hash of the one before.
CREATE TABLE audit_events (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  address TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  department TEXT,
  before TEXT,
  after TEXT,
  reason TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX audit_events_by_department ON audit_events (department, id);
CREATE INDEX audit_events_by_account ON audit_events (account, id);
CREATE INDEX audit_events_by_action ON audit_events (action, id);

CREATE TRIGGER audit_events_are_kept_as_written
BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_events_are_never_removed
BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
