-- Lists that come in again, people who are the same or are not, and filters somebody wants to keep. A former
-- person was merged into another: badges printed before still carry the old id, and lists the old name.

BEGIN IMMEDIATE;
PRAGMA user_version = 3;

CREATE TABLE list_shape(
    id        TEXT NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    fields    TEXT NOT NULL,
    meanings  TEXT NOT NULL,
    day_first INTEGER
) STRICT;

CREATE TABLE former_person(
    id            TEXT NOT NULL PRIMARY KEY,
    participant   TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    given_name    TEXT NOT NULL,
    family_name   TEXT NOT NULL,
    badge_name    TEXT NOT NULL,
    pronouns      TEXT NOT NULL,
    organisation  TEXT NOT NULL,
    job_title     TEXT NOT NULL,
    city          TEXT NOT NULL,
    country       TEXT NOT NULL,
    "group"       TEXT REFERENCES "group" ON DELETE SET NULL,
    email         TEXT NOT NULL,
    phone         TEXT NOT NULL,
    languages     TEXT NOT NULL,
    diet          TEXT NOT NULL,
    access_needs  TEXT NOT NULL,
    photo_consent TEXT NOT NULL,
    status        TEXT NOT NULL,
    arrival       TEXT,
    departure     TEXT,
    notes         TEXT NOT NULL,
    reference     TEXT NOT NULL,
    absences      TEXT NOT NULL,
    answers       TEXT NOT NULL
) STRICT;
CREATE INDEX former_person_participant ON former_person(participant);
CREATE INDEX former_person_group ON former_person("group");

CREATE TABLE distinct_people(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    lookalike   TEXT NOT NULL REFERENCES participant ON DELETE CASCADE
) STRICT;
CREATE INDEX distinct_people_participant ON distinct_people(participant);
CREATE INDEX distinct_people_lookalike ON distinct_people(lookalike);

CREATE TABLE saved_filter(
    id       TEXT NOT NULL PRIMARY KEY,
    page     TEXT NOT NULL,
    name     TEXT NOT NULL,
    search   TEXT NOT NULL,
    filters  TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

COMMIT;
