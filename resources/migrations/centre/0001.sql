-- The centre's tables, the same text for PostgreSQL and SQLite. Every key starts with the site. Statements are parted by
-- lines that hold only "-- step".

-- Facts about the centre itself.
-- step
CREATE TABLE fact (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- One row a site. Whoever takes operations of a site changes its row first and so waits for whoever does the same.
-- step
CREATE TABLE site (
  site       TEXT   PRIMARY KEY,
  name       TEXT   NOT NULL,
  log_id     TEXT   NOT NULL,
  epoch      BIGINT NOT NULL,
  turns      BIGINT NOT NULL,
  contact_at BIGINT
);

-- The hubs of a site, and the codes that let one in, once.
-- step
CREATE TABLE hub (
  site        TEXT   NOT NULL,
  device      TEXT   NOT NULL,
  public_key  BYTEA  NOT NULL,
  name        TEXT   NOT NULL,
  state       TEXT   NOT NULL CHECK (state IN ('active', 'revoked')),
  enrolled_at BIGINT NOT NULL,
  PRIMARY KEY (site, device)
);
-- step
CREATE TABLE enrol_code (
  site       TEXT   NOT NULL,
  hash       BYTEA  NOT NULL,
  name       TEXT   NOT NULL,
  expires_at BIGINT NOT NULL,
  device     TEXT   NOT NULL,
  PRIMARY KEY (site, hash)
);
-- step
CREATE INDEX enrol_code_hash ON enrol_code (hash);
-- step
CREATE TABLE nonce (
  site       TEXT   NOT NULL,
  device     TEXT   NOT NULL,
  nonce      BYTEA  NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (site, device, nonce)
);

-- Public keys of the devices that have written a site's operations.
-- step
CREATE TABLE writer (
  site       TEXT  NOT NULL,
  device     TEXT  NOT NULL,
  public_key BYTEA NOT NULL,
  PRIMARY KEY (site, device)
);

-- step
CREATE TABLE log (
  site      TEXT   NOT NULL,
  stream    TEXT   NOT NULL,
  gseq      BIGINT NOT NULL CHECK (gseq > 0),
  device    TEXT   NOT NULL,
  seq       BIGINT NOT NULL CHECK (seq > 0),
  effective BIGINT NOT NULL,
  id        BYTEA  NOT NULL CHECK (length(id) = 16),
  bytes     BYTEA  NOT NULL,
  chain     BYTEA  NOT NULL CHECK (length(chain) = 32),
  running   BYTEA  NOT NULL CHECK (length(running) = 16),
  signature BYTEA,
  rejected  TEXT,
  PRIMARY KEY (site, stream, gseq)
);
-- step
CREATE TABLE stream_head (
  site    TEXT   NOT NULL,
  stream  TEXT   NOT NULL,
  gseq    BIGINT NOT NULL,
  running BYTEA  NOT NULL,
  PRIMARY KEY (site, stream)
);
-- step
CREATE TABLE chain_head (
  site   TEXT   NOT NULL,
  stream TEXT   NOT NULL,
  device TEXT   NOT NULL,
  seq    BIGINT NOT NULL,
  chain  BYTEA  NOT NULL CHECK (length(chain) = 32),
  PRIMARY KEY (site, stream, device)
);

-- The end of a log that a restored hub no longer has. Nothing is ever deleted from here.
-- step
CREATE TABLE superseded (
  site      TEXT   NOT NULL,
  log_id    TEXT   NOT NULL,
  stream    TEXT   NOT NULL,
  gseq      BIGINT NOT NULL,
  device    TEXT   NOT NULL,
  seq       BIGINT NOT NULL,
  effective BIGINT NOT NULL,
  id        BYTEA  NOT NULL,
  bytes     BYTEA  NOT NULL,
  chain     BYTEA  NOT NULL,
  running   BYTEA  NOT NULL,
  signature BYTEA,
  rejected  TEXT,
  PRIMARY KEY (site, log_id, stream, gseq)
);

-- Folded from the hall's stream: what citizens may ask about, and the names it is told with.
-- step
CREATE TABLE milestone (
  site          TEXT   NOT NULL,
  case_id       TEXT   NOT NULL,
  service_id    TEXT   NOT NULL,
  status        TEXT   NOT NULL,
  promised_at   BIGINT,
  updated_at    BIGINT NOT NULL,
  registered_at BIGINT,
  code_hash     BYTEA,
  last_op       BYTEA  NOT NULL,
  order_key     BYTEA  NOT NULL,
  PRIMARY KEY (site, case_id)
);
-- step
CREATE INDEX milestone_code ON milestone (code_hash);
-- step
CREATE TABLE record (
  site      TEXT  NOT NULL,
  kind      TEXT  NOT NULL,
  name      TEXT  NOT NULL,
  body      TEXT  NOT NULL,
  last_op   BYTEA NOT NULL,
  order_key BYTEA NOT NULL,
  PRIMARY KEY (site, kind, name)
);
