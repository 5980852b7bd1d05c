-- Schema 8: to whom the result of a case was handed out; empty until then.

-- step
ALTER TABLE case_record ADD COLUMN handover TEXT NOT NULL DEFAULT '';
