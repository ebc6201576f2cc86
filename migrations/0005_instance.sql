-- Facts about this data directory, such as whether it holds demonstration data.
CREATE TABLE instance (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
