-- One row per version; a published document is immutable.
CREATE TABLE framework_versions (
  id INTEGER PRIMARY KEY,
  framework TEXT NOT NULL,
  version TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  document TEXT NOT NULL,
  UNIQUE (framework, version)
) STRICT;

CREATE TRIGGER framework_versions_published_is_immutable
BEFORE UPDATE ON framework_versions WHEN OLD.state = 'published'
BEGIN SELECT RAISE(ABORT, 'a published framework version is immutable'); END;

CREATE TRIGGER framework_versions_published_stays
BEFORE DELETE ON framework_versions WHEN OLD.state = 'published'
BEGIN SELECT RAISE(ABORT, 'a published framework version is immutable'); END;

-- The identity of an indicator across the versions of its framework.
CREATE TABLE indicators (
  id INTEGER PRIMARY KEY,
  framework TEXT NOT NULL,
  code TEXT NOT NULL,
  UNIQUE (framework, code)
) STRICT;
