-- Schema 2. Keeps the numbers dense; brings nothing of its own.

-- step
UPDATE meta SET value = value WHERE key = '';
