-- Schema 2: the store as a member of a hall, and as its hub. Statements are parted by lines that hold only "-- step".

-- step
ALTER TABLE log ADD COLUMN rejected TEXT;
-- step
ALTER TABLE log ADD COLUMN running BLOB CHECK (running IS NULL OR length(running) = 16);
-- step
CREATE INDEX log_gseq ON log (stream, gseq) WHERE gseq IS NOT NULL;
-- step
ALTER TABLE sequencer ADD COLUMN running BLOB CHECK (running IS NULL OR length(running) = 16);

-- How far the authority above has each chain.
-- step
CREATE TABLE peer_head (
  stream TEXT    NOT NULL,
  device TEXT    NOT NULL,
  seq    INTEGER NOT NULL CHECK (seq >= 0),
  PRIMARY KEY (stream, device)
) STRICT, WITHOUT ROWID;

-- The keys with which something in this log is sealed: a backup says by it which keys it needs.
-- step
CREATE TABLE used_key (
  stream TEXT NOT NULL,
  key_id TEXT NOT NULL,
  PRIMARY KEY (stream, key_id)
) STRICT, WITHOUT ROWID;

-- Numbers given out by this hub, or by members with their own series. Not folded: a number once given stays given.
-- step
CREATE TABLE issued_number (
  day    TEXT    NOT NULL,
  series TEXT    NOT NULL,
  number INTEGER NOT NULL,
  ticket TEXT    NOT NULL,
  PRIMARY KEY (day, series, number)
) STRICT, WITHOUT ROWID;

-- Operations that came and may not enter the log: the other branch of a cloned device, what a revoked one still brings.
-- step
CREATE TABLE set_aside (
  stream      TEXT    NOT NULL,
  device      TEXT    NOT NULL,
  seq         INTEGER NOT NULL,
  chain       BLOB    NOT NULL CHECK (length(chain) = 32),
  reason      TEXT    NOT NULL CHECK (reason IN ('fork', 'revoked')),
  bytes       BLOB    NOT NULL,
  signature   BLOB,
  received_at INTEGER NOT NULL,
  PRIMARY KEY (stream, device, seq, chain)
) STRICT, WITHOUT ROWID;

-- step
ALTER TABLE device ADD COLUMN state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'frozen', 'revoked'));
-- step
ALTER TABLE device ADD COLUMN role TEXT NOT NULL DEFAULT '';
-- step
ALTER TABLE device ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- step
ALTER TABLE device ADD COLUMN suffix TEXT NOT NULL DEFAULT '';
-- step
ALTER TABLE device ADD COLUMN enrolled_at INTEGER;
-- step
CREATE TABLE device_stream (
  device TEXT NOT NULL,
  stream TEXT NOT NULL,
  PRIMARY KEY (device, stream)
) STRICT, WITHOUT ROWID;
-- step
CREATE TABLE enrol_code (
  hash       BLOB    PRIMARY KEY CHECK (length(hash) = 32),
  role       TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  streams    TEXT    NOT NULL,
  expires_at INTEGER NOT NULL,
  device     TEXT
) STRICT, WITHOUT ROWID;

-- The device that called a ticket without the hub; it alone goes on with that turn.
-- step
ALTER TABLE ticket ADD COLUMN holder TEXT NOT NULL DEFAULT '';
