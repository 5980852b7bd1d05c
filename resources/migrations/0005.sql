-- Schema 5: keys of data groups go from one PC of a hall to another. Of this PC alone, not folded from the log.

-- Whom a person at this PC has compared with its fingerprint, and for which data group. The public key stands here as it
-- was compared: what the hub says later does not change it.
-- step
CREATE TABLE approved_device (
  device      TEXT    NOT NULL,
  stream      TEXT    NOT NULL,
  public_key  BLOB    NOT NULL CHECK (length(public_key) = 32),
  officer_id  TEXT    NOT NULL,
  approved_at INTEGER NOT NULL,
  PRIMARY KEY (device, stream)
) STRICT, WITHOUT ROWID;
