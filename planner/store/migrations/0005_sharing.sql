-- The agenda travels: what was shared when, and of a released session whether strangers knew of it.

BEGIN IMMEDIATE;
PRAGMA user_version = 5;

-- Of releases made before, what is public today is taken for what was; of a session that is gone nobody knows.
ALTER TABLE released_slot ADD COLUMN public INTEGER NOT NULL DEFAULT 0;
UPDATE released_slot SET public = 1 WHERE session IN (SELECT id FROM session WHERE public);

-- Only ever added to, and not undone.
CREATE TABLE export_log(
    id      TEXT NOT NULL PRIMARY KEY,
    format  TEXT NOT NULL,
    name    TEXT NOT NULL,
    at      TEXT NOT NULL,
    desk    TEXT NOT NULL,
    step    INTEGER NOT NULL,
    choices TEXT NOT NULL
) STRICT;

COMMIT;
