-- Schema 9: milestones of before schema 6 learn from the log when they were registered.

-- A file that came from an earlier schema holds what its fold knew then. "due" has its tables built anew from the log.
-- step
INSERT OR REPLACE INTO meta (key, value)
SELECT 'fold', CAST('due' AS BLOB) WHERE EXISTS (SELECT 1 FROM milestone WHERE registered_at IS NULL);
