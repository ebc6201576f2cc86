-- Who has a submission (under_review) or decided it last; when it was given back last.
ALTER TABLE submissions ADD COLUMN claimed_by TEXT;
ALTER TABLE submissions ADD COLUMN claimed_at TEXT;
ALTER TABLE submissions ADD COLUMN returned_at TEXT;
-- When the department was reminded last.
ALTER TABLE submissions ADD COLUMN reminded_at TEXT;

-- What the committee decided about an answer, beside what was reported. It counts for the version of the answer that
-- it judged; `state`, `value` and `input` are the committee's answer where adjusted. `sent`: a return that went out.
CREATE TABLE verdicts (
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  kind TEXT NOT NULL CHECK (kind IN ('accepted', 'adjusted', 'rejected', 'return')),
  state INTEGER,
  value REAL,
  input TEXT,
  reason TEXT,
  answer_version INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  sent INTEGER NOT NULL DEFAULT 0,
  source TEXT NOT NULL CHECK (source IN ('review', 'appeal')),
  account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (cycle_id, department_id, indicator_id),
  CHECK ((kind = 'adjusted') = (state IS NOT NULL)),
  CHECK (value IS NULL OR state = 1),
  CHECK (kind = 'accepted' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Results ask only for those that change a value, which are few.
CREATE INDEX verdicts_that_change ON verdicts (cycle_id) WHERE kind IN ('adjusted', 'rejected');

-- Every verdict there was; nothing here is changed or removed.
CREATE TABLE verdict_revisions (
  id INTEGER PRIMARY KEY,
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  kind TEXT NOT NULL,
  state INTEGER,
  value REAL,
  input TEXT,
  reason TEXT,
  answer_version INTEGER NOT NULL,
  version INTEGER NOT NULL,
  source TEXT NOT NULL,
  account TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX verdict_revisions_by_answer
ON verdict_revisions (cycle_id, department_id, indicator_id, id);

CREATE TRIGGER verdict_revisions_are_kept_as_written
BEFORE UPDATE ON verdict_revisions
BEGIN SELECT RAISE(ABORT, 'the history of verdicts is append-only'); END;

CREATE TRIGGER verdict_revisions_are_never_removed
BEFORE DELETE ON verdict_revisions
BEGIN SELECT RAISE(ABORT, 'the history of verdicts is append-only'); END;

-- What department and committee say to each other about an answer; nothing here is changed or removed.
CREATE TABLE answer_comments (
  id INTEGER PRIMARY KEY,
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  side TEXT NOT NULL CHECK (side IN ('department', 'committee')),
  account TEXT NOT NULL,
  text TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX answer_comments_by_answer
ON answer_comments (cycle_id, department_id, indicator_id, id);

CREATE TRIGGER answer_comments_are_kept_as_written
BEFORE UPDATE ON answer_comments
BEGIN SELECT RAISE(ABORT, 'comments are append-only'); END;

CREATE TRIGGER answer_comments_are_never_removed
BEFORE DELETE ON answer_comments
BEGIN SELECT RAISE(ABORT, 'comments are append-only'); END;
