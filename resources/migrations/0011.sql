-- Schema 11: payments by code. A QRIS or a billing code waits until it is confirmed from outside.

-- step
CREATE TABLE payment_new (
  id           TEXT    PRIMARY KEY,
  stream       TEXT    NOT NULL,
  case_id      TEXT    NOT NULL,
  service_id   TEXT    NOT NULL,
  principal    INTEGER NOT NULL CHECK (principal >= 0),
  penalty      INTEGER NOT NULL CHECK (penalty >= 0),
  method       TEXT    NOT NULL CHECK (method IN ('cash', 'transfer', 'qris', 'billing')),
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
  code         TEXT    NOT NULL CHECK ((code <> '') = (method IN ('qris', 'billing'))),
  expires_at   INTEGER,
  last_op      BLOB    NOT NULL,
  order_key    BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
-- step
INSERT INTO payment_new (id, stream, case_id, service_id, principal, penalty, method, tendered, assessment, reference, state, shift_id,
  counter_id, officer_id, booked_at, confirmed_at, confirmed_by, receipt_id, receipt_label, reversed_at, reversal,
  reversed_out, code, expires_at, last_op, order_key)
SELECT id, stream, case_id, service_id, principal, penalty, method, tendered, assessment, reference, state, shift_id,
  counter_id, officer_id, booked_at, confirmed_at, confirmed_by, receipt_id, receipt_label, reversed_at, reversal,
  reversed_out, '', NULL, last_op, order_key FROM payment;
-- step
DROP TABLE payment;
-- step
ALTER TABLE payment_new RENAME TO payment;
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
CREATE INDEX payment_billing ON payment (code) WHERE method = 'billing';
