-- Schema 3: files of applications. Their contents lie beside this file, named by their SHA-256.

-- step
ALTER TABLE case_record ADD COLUMN attachments TEXT NOT NULL DEFAULT '';
-- step
CREATE INDEX case_attached ON case_record (id) WHERE attachments <> '';

-- Of this PC alone: since when a content lies here that nobody names.

-- step
CREATE TABLE blob_unnamed (
  sha256 TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
  since  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
