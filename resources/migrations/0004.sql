-- Schema 4: corrections of a case, field by field, with the conflicts that wait for a choice.

-- step
ALTER TABLE case_record ADD COLUMN edits TEXT NOT NULL DEFAULT '';
-- step
ALTER TABLE case_record ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0 CHECK (conflicts >= 0);
-- step
CREATE INDEX case_conflict ON case_record (updated_at) WHERE conflicts > 0;
