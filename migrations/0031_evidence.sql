-- Documents of departments. The files lie outside the database under their SHA-256; revisions are never changed.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  department_id INTEGER NOT NULL REFERENCES departments (id)
) STRICT;

CREATE INDEX evidence_by_department ON evidence (department_id, id);

CREATE TABLE evidence_revisions (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv')),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (evidence_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER evidence_revisions_are_kept_as_written
BEFORE UPDATE ON evidence_revisions
BEGIN SELECT RAISE(ABORT, 'revisions of evidence are append-only'); END;

CREATE TRIGGER evidence_revisions_are_never_removed
BEFORE DELETE ON evidence_revisions
BEGIN SELECT RAISE(ABORT, 'revisions of evidence are append-only'); END;
