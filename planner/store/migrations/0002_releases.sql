-- Releases: the agenda as it was when somebody gave it a name. What a released slot tells of session and room is
-- a copy, without references: it stays true when they are renamed or removed.

BEGIN IMMEDIATE;
PRAGMA user_version = 2;

CREATE TABLE "release"(
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    at   TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE released_slot(
    id        TEXT NOT NULL PRIMARY KEY,
    "release" TEXT NOT NULL REFERENCES "release" ON DELETE CASCADE,
    slot      TEXT NOT NULL,
    session   TEXT NOT NULL,
    title     TEXT NOT NULL,
    date      TEXT NOT NULL,
    start     INTEGER NOT NULL,
    minutes   INTEGER NOT NULL,
    room      TEXT,
    room_name TEXT NOT NULL
) STRICT;
CREATE INDEX released_slot_release ON released_slot("release");

COMMIT;
