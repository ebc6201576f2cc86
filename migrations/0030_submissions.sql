-- When a quarter's answers are due, and whether heads sign off before they go to the committee.
ALTER TABLE cycles ADD COLUMN due_at TEXT;
ALTER TABLE cycles ADD COLUMN sign_off INTEGER NOT NULL DEFAULT 0;

-- What a person gave with an answer. Every change, whoever makes it, increases the version.
ALTER TABLE answers ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE answers ADD COLUMN reason TEXT;
ALTER TABLE answers ADD COLUMN comment TEXT;
ALTER TABLE answers ADD COLUMN evidence TEXT;
ALTER TABLE answers ADD COLUMN account TEXT;
ALTER TABLE answers ADD COLUMN recorded_at TEXT;

-- The history has the same, and also what lost against another answer (accepted = 0, version: the one it started from).
ALTER TABLE answer_revisions ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE answer_revisions ADD COLUMN reason TEXT;
ALTER TABLE answer_revisions ADD COLUMN comment TEXT;
ALTER TABLE answer_revisions ADD COLUMN evidence TEXT;
ALTER TABLE answer_revisions ADD COLUMN account TEXT;
ALTER TABLE answer_revisions ADD COLUMN accepted INTEGER NOT NULL DEFAULT 1;
ALTER TABLE answer_revisions ADD COLUMN request_key TEXT;

-- A change that is sent again is found by its key, and not made twice.
CREATE UNIQUE INDEX answer_revisions_once ON answer_revisions (account, request_key)
WHERE request_key IS NOT NULL;

-- A department's part of a quarter; without a row it is not started.
CREATE TABLE submissions (
  id INTEGER PRIMARY KEY,
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  state TEXT NOT NULL CHECK (state IN (
    'not_started', 'draft', 'awaiting_signoff', 'submitted', 'under_review', 'returned', 'accepted')),
  version INTEGER NOT NULL DEFAULT 1,
  submitted_at TEXT,
  submitted_by TEXT,
  return_reason TEXT,
  UNIQUE (cycle_id, department_id)
) STRICT;

-- Answers that a reviewer gave back and that are not accepted since.
CREATE TABLE returned_answers (
  submission_id INTEGER NOT NULL REFERENCES submissions (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (submission_id, indicator_id)
) STRICT, WITHOUT ROWID;

-- Later dates for one department; the newest counts, none is changed or removed.
CREATE TABLE extensions (
  id INTEGER PRIMARY KEY,
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  due_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  account TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX extensions_by_submission ON extensions (cycle_id, department_id, id);

CREATE TRIGGER extensions_are_kept_as_written
BEFORE UPDATE ON extensions
BEGIN SELECT RAISE(ABORT, 'extensions are append-only'); END;

CREATE TRIGGER extensions_are_never_removed
BEFORE DELETE ON extensions
BEGIN SELECT RAISE(ABORT, 'extensions are append-only'); END;
