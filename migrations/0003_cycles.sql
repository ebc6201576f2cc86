CREATE TABLE cycles (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  framework_version_id INTEGER NOT NULL REFERENCES framework_versions (id),
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'open', 'review', 'preliminary', 'published')),
  -- Grows with every change of the cycle or of its answers: what results are remembered by.
  data_version INTEGER NOT NULL DEFAULT 0
) STRICT;
