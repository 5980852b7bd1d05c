-- Schema 6: what a citizen may know of an application, by its code. Cases of before are found after their next step.

-- step
ALTER TABLE milestone ADD COLUMN registered_at INTEGER;
-- step
ALTER TABLE milestone ADD COLUMN code_hash BLOB CHECK (code_hash IS NULL OR length(code_hash) = 32);
-- step
CREATE INDEX milestone_code ON milestone (code_hash) WHERE code_hash IS NOT NULL;
