-- The current answers, small and in scoring order. `state` is CellState of shared/domain/scoring.
CREATE TABLE answers (
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  state INTEGER NOT NULL,
  value REAL,
  input TEXT,
  PRIMARY KEY (cycle_id, department_id, indicator_id),
  CHECK ((state = 1) = (value IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Every answer that was ever stored, in order; nothing here is changed or removed.
CREATE TABLE answer_revisions (
  id INTEGER PRIMARY KEY,
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  state INTEGER NOT NULL,
  value REAL,
  input TEXT,
  recorded_at TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

CREATE INDEX answer_revisions_by_answer
ON answer_revisions (cycle_id, department_id, indicator_id, id);

CREATE TRIGGER answer_revisions_are_kept_as_written
BEFORE UPDATE ON answer_revisions
BEGIN SELECT RAISE(ABORT, 'the history of answers is append-only'); END;

CREATE TRIGGER answer_revisions_are_never_removed
BEFORE DELETE ON answer_revisions
BEGIN SELECT RAISE(ABORT, 'the history of answers is append-only'); END;
