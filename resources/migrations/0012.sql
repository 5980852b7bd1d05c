-- Schema 12: who stands at the counter. Whether two numbers are one person, and what Dukcapil answered.

-- step
CREATE INDEX case_birth ON case_record (stream, substr(nik, 7, 6));
-- step
CREATE TABLE likeness (
  id         TEXT    PRIMARY KEY,
  stream     TEXT    NOT NULL,
  low_nik    TEXT    NOT NULL,
  high_nik   TEXT    NOT NULL CHECK (low_nik < high_nik),
  officer_id TEXT    NOT NULL,
  counter_id TEXT    NOT NULL,
  judged_at  INTEGER NOT NULL,
  last_op    BLOB    NOT NULL,
  order_key  BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX likeness_pair ON likeness (low_nik, high_nik, stream);
-- step
CREATE TABLE identity_check (
  id          TEXT    PRIMARY KEY,
  stream      TEXT    NOT NULL,
  case_id     TEXT    NOT NULL,
  nik         TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  birth_date  TEXT    NOT NULL,
  device      TEXT    NOT NULL,
  officer_id  TEXT    NOT NULL,
  counter_id  TEXT    NOT NULL,
  asked_at    INTEGER NOT NULL,
  outcome     TEXT    NOT NULL CHECK (outcome IN ('waiting', 'match', 'mismatch', 'not_found', 'refused', 'expired')),
  differing   TEXT    NOT NULL,
  reference   TEXT    NOT NULL,
  reason      TEXT    NOT NULL,
  answered_at INTEGER CHECK ((answered_at IS NULL) = (outcome = 'waiting')),
  last_op     BLOB    NOT NULL,
  order_key   BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX identity_check_case ON identity_check (case_id, asked_at);
-- step
CREATE INDEX identity_check_waiting ON identity_check (device, asked_at) WHERE outcome = 'waiting';
