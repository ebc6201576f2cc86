-- Until when departments may appeal; null before the quarter is preliminary.
ALTER TABLE cycles ADD COLUMN appeals_until TEXT;

-- A department against the verdict on one of its answers, once an indicator and quarter. What was asked never
-- changes; what was decided is written once. `verdict_version`: the verdict that stood, 0 where none did.
CREATE TABLE appeals (
  id INTEGER PRIMARY KEY,
  cycle_id INTEGER NOT NULL REFERENCES cycles (id),
  department_id INTEGER NOT NULL REFERENCES departments (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'dismissed')),
  reason TEXT NOT NULL,
  evidence TEXT,
  account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  verdict_version INTEGER NOT NULL,
  decision_reason TEXT,
  decided_by TEXT,
  decided_at TEXT,
  -- The verdict that was given anew, and JSON: what it did to score and rank.
  upheld_version INTEGER,
  effect TEXT,
  UNIQUE (cycle_id, department_id, indicator_id),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decision_reason IS NULL)),
  CHECK ((state = 'upheld') = (upheld_version IS NOT NULL))
) STRICT;

CREATE TRIGGER appeals_are_kept_as_made
BEFORE UPDATE OF cycle_id, department_id, indicator_id, reason, evidence, account, recorded_at, verdict_version
ON appeals
BEGIN SELECT RAISE(ABORT, 'an appeal is kept as it was made'); END;

CREATE TRIGGER appeals_are_decided_once
BEFORE UPDATE ON appeals WHEN OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'an appeal is decided once'); END;

CREATE TRIGGER appeals_are_never_removed
BEFORE DELETE ON appeals
BEGIN SELECT RAISE(ABORT, 'appeals are never removed'); END;
