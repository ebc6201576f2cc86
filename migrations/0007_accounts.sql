-- People who sign in, what each may do and where each belongs. A password is stored as argon2id only.
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  name_ar TEXT NOT NULL,
  name_en TEXT NOT NULL,
  email TEXT UNIQUE,
  password_hash TEXT,
  demo INTEGER NOT NULL DEFAULT 0,
  disabled INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  last_sign_in_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- officer and head act for one department, the other roles for all.
CREATE TABLE account_grants (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('officer', 'head', 'reviewer', 'chair', 'leader', 'admin')),
  department_id INTEGER REFERENCES departments (id),
  CHECK ((role IN ('officer', 'head')) = (department_id IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX account_grants_once ON account_grants (account_id, role, coalesce(department_id, 0));

CREATE TABLE account_departments (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  PRIMARY KEY (account_id, department_id)
) STRICT, WITHOUT ROWID;

-- Second factor: a secret that counts once it is confirmed; last_step keeps a code from being used twice.
CREATE TABLE totp_secrets (
  account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  secret TEXT NOT NULL,
  confirmed INTEGER NOT NULL DEFAULT 0,
  last_step INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE recovery_codes (
  code_hash TEXT PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);
