-- Files of publications under the SHA-256 of their bytes, stored gzip-compressed; one that several publications have,
-- such as the framework, is here once.
CREATE TABLE publication_files (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

-- What was made public. The manifest names every file by its hash and the publication before; sha256 is the manifest's
-- own, and what is signed. The figures beside it are those of the list.
CREATE TABLE publications (
  number INTEGER PRIMARY KEY,
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  revision INTEGER NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  manifest TEXT NOT NULL,
  signature TEXT NOT NULL,
  public_key TEXT NOT NULL,
  departments INTEGER NOT NULL,
  ranked INTEGER NOT NULL,
  mean REAL,
  UNIQUE (cycle_id, revision)
) STRICT;

CREATE TRIGGER publications_are_kept_as_written
BEFORE UPDATE ON publications
BEGIN SELECT RAISE(ABORT, 'a publication never changes'); END;

CREATE TRIGGER publications_are_never_removed
BEFORE DELETE ON publications
BEGIN SELECT RAISE(ABORT, 'a publication never changes'); END;

CREATE TRIGGER publication_files_are_kept_as_written
BEFORE UPDATE ON publication_files
BEGIN SELECT RAISE(ABORT, 'a publication never changes'); END;

CREATE TRIGGER publication_files_are_never_removed
BEFORE DELETE ON publication_files
BEGIN SELECT RAISE(ABORT, 'a publication never changes'); END;
