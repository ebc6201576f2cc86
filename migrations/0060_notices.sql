-- What people are told. Written in the transaction of the change itself; never changed. `fact` is JSON: what the words need.
CREATE TABLE notices (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  cycle TEXT NOT NULL,
  department_id INTEGER REFERENCES departments (id),
  fact TEXT NOT NULL,
  -- A fact that is told once, however often somebody looks whether it is time.
  once_key TEXT UNIQUE,
  at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER notices_are_kept_as_written
BEFORE UPDATE ON notices
BEGIN SELECT RAISE(ABORT, 'notices are append-only'); END;

CREATE TRIGGER notices_are_never_removed
BEFORE DELETE ON notices
BEGIN SELECT RAISE(ABORT, 'notices are append-only'); END;

-- One digest to one person: `day` in the time zone of the mails. `message_id` is the same at every try.
CREATE TABLE mails (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  message_id TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  answer TEXT,
  UNIQUE (account_id, day)
) STRICT;

CREATE INDEX mails_to_send ON mails (next_try_at) WHERE state = 'waiting';

-- Who is told; `mail_id`: the digest that carried it.
CREATE TABLE notice_recipients (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  notice_id INTEGER NOT NULL REFERENCES notices (id),
  read_at INTEGER,
  mail_id INTEGER REFERENCES mails (id) ON DELETE SET NULL,
  PRIMARY KEY (account_id, notice_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX notice_recipients_unread ON notice_recipients (account_id) WHERE read_at IS NULL;
CREATE INDEX notice_recipients_to_mail ON notice_recipients (notice_id) WHERE mail_id IS NULL AND read_at IS NULL;

-- Without a row: digests in Arabic.
CREATE TABLE mail_settings (
  account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  wanted INTEGER NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ar', 'en'))
) STRICT;
