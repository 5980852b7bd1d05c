-- What the centre gives to its halls, record by record; bundles are made of it when a hub asks. An empty site: for all.
-- step
CREATE TABLE bundle_record (
  site    TEXT   NOT NULL,
  name    TEXT   NOT NULL CHECK (name IN ('catalogue', 'users', 'revocations')),
  kind    TEXT   NOT NULL,
  item    TEXT   NOT NULL,
  body    TEXT   NOT NULL,
  version BIGINT NOT NULL CHECK (version > 0),
  PRIMARY KEY (site, name, kind, item)
);
