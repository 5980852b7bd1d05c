-- Schema 10: names under their other spellings and numbers of forms, found at once; every order of the list of
-- applications read from an index. Names are folded by the program (SQL function case_keys); a rule that changes there
-- needs a migration that fills case_names anew.

-- step
CREATE VIRTUAL TABLE case_names USING fts5 (
  keys, content = '', detail = none, columnsize = 0, prefix = '3', tokenize = 'unicode61 remove_diacritics 2'
);
-- step
INSERT INTO case_names (case_names, rank) VALUES ('hashsize', 67108864);
-- step
INSERT INTO case_names (rowid, keys) SELECT rowno, case_keys(name, form) FROM case_record ORDER BY rowno;
-- step
INSERT INTO case_names (case_names, rank) VALUES ('hashsize', 1048576);
-- step
CREATE INDEX case_phone ON case_record (phone) WHERE phone <> '';
-- step
CREATE INDEX case_name ON case_record (name COLLATE NOCASE);
-- step
CREATE INDEX case_service ON case_record (service_name COLLATE NOCASE);
-- step
CREATE INDEX case_incomplete ON case_record (status) WHERE status = 'incomplete';
-- step
CREATE INDEX case_open_promise ON case_record (promised_at, rowno, status)
  WHERE status IN ('incomplete', 'registered', 'verified', 'processing', 'waiting_applicant', 'waiting_payment',
                   'approved', 'issued', 'ready');
-- step
CREATE INDEX case_open_name ON case_record (name COLLATE NOCASE, rowno, status, promised_at, officer_id)
  WHERE status IN ('incomplete', 'registered', 'verified', 'processing', 'waiting_applicant', 'waiting_payment',
                   'approved', 'issued', 'ready');
-- step
CREATE INDEX case_open_service ON case_record (service_name COLLATE NOCASE, rowno, status, promised_at, officer_id)
  WHERE status IN ('incomplete', 'registered', 'verified', 'processing', 'waiting_applicant', 'waiting_payment',
                   'approved', 'issued', 'ready');
-- step
DROP INDEX case_officer;
-- step
CREATE INDEX case_officer ON case_record (officer_id, promised_at, rowno, status)
  WHERE status IN ('incomplete', 'registered', 'verified', 'processing', 'waiting_applicant', 'waiting_payment',
                   'approved', 'issued', 'ready');
