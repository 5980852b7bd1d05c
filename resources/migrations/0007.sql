-- Schema 7: money. Payments live in the stream of their case's data group, drawers in the hall's.

-- step
CREATE TABLE payment (
  id           TEXT    PRIMARY KEY,
  stream       TEXT    NOT NULL,
  case_id      TEXT    NOT NULL,
  service_id   TEXT    NOT NULL,
  principal    INTEGER NOT NULL CHECK (principal >= 0),
  penalty      INTEGER NOT NULL CHECK (penalty >= 0),
  method       TEXT    NOT NULL CHECK (method IN ('cash', 'transfer')),
  tendered     INTEGER NOT NULL,
  assessment   TEXT    NOT NULL,
  reference    TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('pending', 'paid', 'reversed')),
  shift_id     TEXT    NOT NULL,
  counter_id   TEXT    NOT NULL,
  officer_id   TEXT    NOT NULL,
  booked_at    INTEGER NOT NULL,
  confirmed_at INTEGER,
  confirmed_by TEXT    NOT NULL,
  receipt_id    TEXT   NOT NULL,
  receipt_label TEXT   NOT NULL,
  reversed_at  INTEGER,
  reversal     TEXT    NOT NULL,
  reversed_out TEXT    NOT NULL,
  last_op      BLOB    NOT NULL,
  order_key    BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX payment_case ON payment (case_id);
-- step
CREATE INDEX payment_time ON payment (booked_at);
-- step
CREATE INDEX payment_shift ON payment (shift_id) WHERE shift_id <> '';
-- step
CREATE INDEX payment_reversed_out ON payment (reversed_out) WHERE reversed_out <> '';
-- step
CREATE INDEX payment_pending ON payment (booked_at) WHERE state = 'pending';
-- step
CREATE INDEX payment_reference ON payment (reference) WHERE reference <> '';

-- step
CREATE TABLE cash_shift (
  id          TEXT    PRIMARY KEY,
  counter_id  TEXT    NOT NULL,
  officer_id  TEXT    NOT NULL,
  opened_at   INTEGER NOT NULL,
  float       INTEGER NOT NULL CHECK (float >= 0),
  closed_at   INTEGER,
  counted     TEXT    NOT NULL,
  expected    INTEGER NOT NULL,
  explanation TEXT    NOT NULL,
  last_op     BLOB    NOT NULL,
  order_key   BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
CREATE INDEX cash_shift_counter ON cash_shift (counter_id, opened_at);

-- Whose fee is still open, for the cashier's list.
-- step
CREATE INDEX case_fee ON case_record (registered_at) WHERE fee > 0;
