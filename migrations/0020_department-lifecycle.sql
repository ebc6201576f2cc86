-- A department is measured from one quarter (null: always) until another (null: still).
ALTER TABLE departments ADD COLUMN opened_from TEXT;
ALTER TABLE departments ADD COLUMN closed_from TEXT;
ALTER TABLE departments ADD COLUMN merged_into INTEGER REFERENCES departments (id);

-- What a department was called, in order; nothing here is changed or removed.
CREATE TABLE department_revisions (
  id INTEGER PRIMARY KEY,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  kind TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account TEXT NOT NULL,
  reason TEXT
) STRICT;

CREATE INDEX department_revisions_by_department ON department_revisions (department_id, id);

CREATE TRIGGER department_revisions_are_kept_as_written
BEFORE UPDATE ON department_revisions
BEGIN SELECT RAISE(ABORT, 'the history of departments is append-only'); END;

CREATE TRIGGER department_revisions_are_never_removed
BEFORE DELETE ON department_revisions
BEGIN SELECT RAISE(ABORT, 'the history of departments is append-only'); END;
