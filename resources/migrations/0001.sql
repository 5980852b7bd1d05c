-- Schema 1. Statements are parted by lines that hold only "-- step". A released migration is never edited.
-- Times are ms UTC, days are ISO dates of the office, money is whole rupiah.

-- step
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- step
CREATE TABLE log (
  pos       INTEGER PRIMARY KEY,
  stream    TEXT    NOT NULL,
  device    TEXT    NOT NULL,
  seq       INTEGER NOT NULL CHECK (seq > 0),
  entity    TEXT    NOT NULL,
  id        BLOB    NOT NULL CHECK (length(id) = 16),
  gseq      INTEGER,
  effective INTEGER,
  bytes     BLOB    NOT NULL,
  chain     BLOB    NOT NULL CHECK (length(chain) = 32),
  signature BLOB    CHECK (signature IS NULL OR length(signature) = 64),
  CHECK ((gseq IS NULL) = (effective IS NULL))
) STRICT;

-- step
CREATE UNIQUE INDEX log_place ON log (stream, device, seq);
-- step
CREATE UNIQUE INDEX log_id ON log (id);
-- step
CREATE INDEX log_entity ON log (entity);

-- step
CREATE TABLE head (
  stream TEXT    NOT NULL,
  device TEXT    NOT NULL,
  seq    INTEGER NOT NULL,
  chain  BLOB    NOT NULL,
  PRIMARY KEY (stream, device)
) STRICT, WITHOUT ROWID;

-- step
CREATE TABLE sequencer (
  stream TEXT PRIMARY KEY,
  gseq   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- step
CREATE TABLE device (
  id         TEXT PRIMARY KEY,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32)
) STRICT, WITHOUT ROWID;

-- step
CREATE TABLE ticket (
  id         TEXT    PRIMARY KEY,
  day        TEXT    NOT NULL,
  series     TEXT    NOT NULL,
  number     INTEGER NOT NULL CHECK (number > 0),
  queue      TEXT    NOT NULL,
  service_id TEXT    NOT NULL,
  agency_id  TEXT    NOT NULL,
  class      INTEGER NOT NULL CHECK (class BETWEEN 0 AND 2),
  priority   TEXT    NOT NULL,
  booked_at  INTEGER,
  issued_at  INTEGER NOT NULL,
  queued_at  INTEGER NOT NULL,
  state      TEXT    NOT NULL CHECK (state IN ('waiting', 'called', 'serving', 'held', 'no_show', 'done', 'cancelled')),
  turn       INTEGER NOT NULL CHECK (turn >= 0),
  recalls    INTEGER NOT NULL CHECK (recalls >= 0),
  counter_id TEXT    NOT NULL,
  officer_id TEXT    NOT NULL,
  called_at  INTEGER,
  serving_at INTEGER,
  ended_at   INTEGER,
  waited     INTEGER NOT NULL CHECK (waited >= 0),
  served     INTEGER NOT NULL CHECK (served >= 0),
  note       TEXT    NOT NULL,
  note_by    TEXT    NOT NULL,
  return_to  TEXT    NOT NULL,
  epoch      INTEGER NOT NULL,
  fence      INTEGER NOT NULL,
  code       TEXT    NOT NULL,
  last_op    BLOB    NOT NULL,
  order_key  BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

-- step
CREATE INDEX ticket_number ON ticket (day, series, number);
-- step
CREATE INDEX ticket_waiting ON ticket (day, queue, class, queued_at, id) WHERE state = 'waiting';
-- step
CREATE INDEX ticket_active ON ticket (counter_id, state) WHERE state IN ('called', 'serving', 'held', 'no_show');
-- step
CREATE INDEX ticket_calls ON ticket (counter_id, called_at) WHERE called_at IS NOT NULL;
-- step
CREATE INDEX ticket_code ON ticket (code);

-- step
CREATE TABLE directory (
  kind      TEXT NOT NULL,
  key       TEXT NOT NULL,
  body      TEXT NOT NULL,
  last_op   BLOB NOT NULL,
  order_key BLOB NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- step
CREATE TABLE applicant (
  id         TEXT    PRIMARY KEY,
  stream     TEXT    NOT NULL,
  nik        TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  phone      TEXT    NOT NULL,
  level      TEXT    NOT NULL,
  updated_at INTEGER NOT NULL,
  last_op    BLOB    NOT NULL,
  order_key  BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX applicant_nik ON applicant (nik);

-- step
CREATE TABLE case_record (
  rowno            INTEGER PRIMARY KEY,
  id               TEXT    NOT NULL UNIQUE,
  stream           TEXT    NOT NULL,
  code             TEXT    NOT NULL,
  service_id       TEXT    NOT NULL,
  service_name     TEXT    NOT NULL,
  standard_version INTEGER NOT NULL,
  status           TEXT    NOT NULL,
  nik              TEXT    NOT NULL,
  name             TEXT    NOT NULL,
  phone            TEXT    NOT NULL,
  level            TEXT    NOT NULL,
  form             TEXT    NOT NULL,
  ticks            TEXT    NOT NULL,
  missing          TEXT    NOT NULL,
  ticket_id        TEXT    NOT NULL,
  ticket_label     TEXT    NOT NULL,
  counter_id       TEXT    NOT NULL,
  officer_id       TEXT    NOT NULL,
  created_at       INTEGER NOT NULL,
  registered_at    INTEGER,
  promised_at      INTEGER,
  fee              INTEGER NOT NULL CHECK (fee >= 0),
  reason           TEXT    NOT NULL,
  updated_at       INTEGER NOT NULL,
  last_op          BLOB    NOT NULL,
  order_key        BLOB    NOT NULL
) STRICT;
-- step
CREATE INDEX case_code ON case_record (code);
-- step
CREATE INDEX case_nik ON case_record (nik);
-- step
CREATE INDEX case_status ON case_record (status, promised_at);
-- step
CREATE INDEX case_officer ON case_record (officer_id, status, promised_at);
-- step
CREATE INDEX case_promise ON case_record (promised_at);
-- step
CREATE INDEX case_ticket ON case_record (ticket_id);

-- step
CREATE VIRTUAL TABLE case_words USING fts5 (
  name, service, content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- step
CREATE TABLE milestone (
  case_id      TEXT    PRIMARY KEY,
  service_id   TEXT    NOT NULL,
  status       TEXT    NOT NULL,
  promised_at  INTEGER,
  updated_at   INTEGER NOT NULL,
  last_op      BLOB    NOT NULL,
  order_key    BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX milestone_promise ON milestone (promised_at, status);

-- step
CREATE TABLE paper (
  id         TEXT    PRIMARY KEY,
  stream     TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  device     TEXT    NOT NULL,
  year       INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  label      TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  content    TEXT    NOT NULL,
  officer_id TEXT    NOT NULL,
  counter_id TEXT    NOT NULL,
  issued_at  INTEGER NOT NULL,
  last_op    BLOB    NOT NULL,
  order_key  BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX paper_number ON paper (kind, device, year, number);
-- step
CREATE INDEX paper_label ON paper (label);
-- step
CREATE INDEX paper_subject ON paper (subject);

-- step
CREATE TABLE print_job (
  id         TEXT    PRIMARY KEY,
  paper_id   TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  printer    TEXT    NOT NULL,
  copy       INTEGER NOT NULL CHECK (copy >= 0),
  state      TEXT    NOT NULL CHECK (state IN ('queued', 'printed', 'failed', 'dismissed')),
  reason     TEXT    NOT NULL,
  officer_id TEXT    NOT NULL,
  counter_id TEXT    NOT NULL,
  queued_at  INTEGER NOT NULL,
  ended_at   INTEGER,
  last_op    BLOB    NOT NULL,
  order_key  BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX print_job_time ON print_job (queued_at);
-- step
CREATE INDEX print_job_open ON print_job (state, queued_at) WHERE state IN ('queued', 'failed');
-- step
CREATE INDEX print_job_paper ON print_job (paper_id);

-- step
CREATE TABLE anomaly (
  entity    TEXT NOT NULL,
  operation BLOB NOT NULL,
  kind      TEXT NOT NULL,
  type      TEXT NOT NULL,
  officer   TEXT NOT NULL,
  detail    TEXT NOT NULL,
  PRIMARY KEY (entity, operation, kind)
) STRICT, WITHOUT ROWID;

-- Below: of this PC alone, not folded from the log.

-- step
CREATE TABLE credential (
  officer_id   TEXT    PRIMARY KEY,
  pin_hash     TEXT    NOT NULL,
  wrong_count  INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  last_seen_at INTEGER
) STRICT, WITHOUT ROWID;
-- step
CREATE TABLE draft (
  key        TEXT    PRIMARY KEY,
  body       TEXT    NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE TABLE preference (
  officer_id TEXT NOT NULL,
  key        TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (officer_id, key)
) STRICT, WITHOUT ROWID;
