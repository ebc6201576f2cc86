-- What the committee's chair wants of a node by the end of a year, 0–100 on the index's scale. Every row is a change:
-- the highest version of a framework, node, department and year is what holds. Department null: the whole country.
-- Value null: withdrawn, so that what stands below it (national, then the framework's own) holds again.
CREATE TABLE target_revisions (
  id INTEGER PRIMARY KEY,
  framework TEXT NOT NULL,
  node TEXT NOT NULL,
  department_id INTEGER REFERENCES departments (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  version INTEGER NOT NULL CHECK (version >= 1),
  value REAL CHECK (value BETWEEN 0 AND 100),
  reason TEXT NOT NULL,
  account TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX target_revisions_one_of_a_version
ON target_revisions (framework, node, coalesce(department_id, 0), year, version);

CREATE TRIGGER target_revisions_unchanged
BEFORE UPDATE ON target_revisions
BEGIN SELECT RAISE(ABORT, 'the history of targets is not changed'); END;

CREATE TRIGGER target_revisions_kept
BEFORE DELETE ON target_revisions
BEGIN SELECT RAISE(ABORT, 'the history of targets is not changed'); END;
