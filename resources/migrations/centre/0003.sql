-- The tree over the order of each stream (RFC 6962), kept with every operation: how far it has come, with the roots of
-- its full subtrees one behind the other, and of which log it is.
-- step
CREATE TABLE tree (
  site   TEXT   NOT NULL,
  stream TEXT   NOT NULL,
  log_id TEXT   NOT NULL,
  size   BIGINT NOT NULL CHECK (size >= 0),
  peaks  BYTEA  NOT NULL,
  PRIMARY KEY (site, stream)
);

-- Roots of full subtrees over 1,024 operations and more; what lies below is in the log.
-- step
CREATE TABLE tree_node (
  site   TEXT   NOT NULL,
  stream TEXT   NOT NULL,
  level  BIGINT NOT NULL CHECK (level >= 10),
  place  BIGINT NOT NULL CHECK (place >= 0),
  hash   BYTEA  NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (site, stream, level, place)
);

-- Heads that the centre has signed, as they were sent. Nothing is ever deleted from here.
-- step
CREATE TABLE signed_head (
  site      TEXT   NOT NULL,
  stream    TEXT   NOT NULL,
  log_id    TEXT   NOT NULL,
  size      BIGINT NOT NULL CHECK (size > 0),
  signed_at BIGINT NOT NULL,
  body      TEXT   NOT NULL,
  PRIMARY KEY (site, stream, log_id, size)
);
