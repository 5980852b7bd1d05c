-- Schema 8: to whom the result of a case was handed out; what the hub refused, found without a walk over the log.

-- step
ALTER TABLE case_record ADD COLUMN handover TEXT NOT NULL DEFAULT '';
-- step
CREATE INDEX log_rejected ON log (device) WHERE rejected IS NOT NULL;
