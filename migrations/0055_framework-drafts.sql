-- A version of a framework in the making. Once published or withdrawn it does not change any more.
CREATE TABLE framework_drafts (
  id INTEGER PRIMARY KEY,
  framework TEXT NOT NULL,
  version TEXT NOT NULL,
  -- The published version it was made from.
  base TEXT,
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'published', 'withdrawn')),
  revision INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  closing_reason TEXT
) STRICT;

-- A number is in the making once, and a published one never again.
CREATE UNIQUE INDEX framework_drafts_one_of_a_number ON framework_drafts (framework, version)
WHERE state <> 'withdrawn';

CREATE TRIGGER framework_drafts_closed_stay
BEFORE UPDATE ON framework_drafts WHEN OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'a draft that was published or withdrawn stays as it is'); END;

CREATE TRIGGER framework_drafts_are_kept
BEFORE DELETE ON framework_drafts
BEGIN SELECT RAISE(ABORT, 'drafts are kept'); END;

-- Everything that a draft ever was, and who wrote it.
CREATE TABLE framework_draft_revisions (
  draft_id INTEGER NOT NULL REFERENCES framework_drafts (id),
  revision INTEGER NOT NULL,
  document TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (draft_id, revision)
) STRICT;

CREATE TRIGGER framework_draft_revisions_unchanged
BEFORE UPDATE ON framework_draft_revisions
BEGIN SELECT RAISE(ABORT, 'the history of drafts is not changed'); END;

CREATE TRIGGER framework_draft_revisions_kept
BEFORE DELETE ON framework_draft_revisions
BEGIN SELECT RAISE(ABORT, 'the history of drafts is not changed'); END;
