-- One workshop, one file. Every table that steps journal is STRICT, has TEXT ids, and holds no REAL and no BLOB
-- (SQLite's JSON rounds the one and can't carry the other). Written once; later versions add files, never edit.

BEGIN IMMEDIATE;
PRAGMA application_id = 0x57534850; -- "WSHP"
PRAGMA user_version = 1;

CREATE TABLE document(
    id   TEXT NOT NULL PRIMARY KEY,
    seal TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE step(
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    about   TEXT NOT NULL,
    at      TEXT NOT NULL,
    desk    TEXT NOT NULL,
    reverts INTEGER REFERENCES step
) STRICT;

CREATE TABLE change(
    number  INTEGER PRIMARY KEY,
    step    INTEGER NOT NULL REFERENCES step,
    "table" TEXT NOT NULL,
    row     TEXT NOT NULL,
    before  TEXT,
    after   TEXT
) STRICT;
CREATE INDEX change_step ON change(step);

-- Only ever added to, and not undone: content by its own digest, and what went to paper when.
CREATE TABLE picture(
    id         TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    content    BLOB NOT NULL
) STRICT;
CREATE TABLE print_log(
    id    TEXT NOT NULL PRIMARY KEY,
    paper TEXT NOT NULL,
    at    TEXT NOT NULL,
    desk  TEXT NOT NULL,
    step  INTEGER NOT NULL,
    items TEXT NOT NULL
) STRICT;

CREATE TABLE event(
    id                  TEXT NOT NULL PRIMARY KEY CHECK(id = 'event'),
    name                TEXT NOT NULL,
    about               TEXT NOT NULL,
    objectives          TEXT NOT NULL,
    hosts               TEXT NOT NULL,
    venue               TEXT NOT NULL,
    city                TEXT NOT NULL,
    timezone            TEXT NOT NULL,
    currency            TEXT NOT NULL,
    designation_code    TEXT NOT NULL,
    logo                TEXT REFERENCES picture,
    room_change_minutes INTEGER NOT NULL,
    stretch_minutes     INTEGER NOT NULL
) STRICT;

CREATE TABLE day(
    id     TEXT NOT NULL PRIMARY KEY,
    date   TEXT NOT NULL,
    opens  INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    label  TEXT NOT NULL
) STRICT;

CREATE TABLE room(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    capacity INTEGER,
    floor    TEXT NOT NULL,
    notes    TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE room_feature(
    id      TEXT NOT NULL PRIMARY KEY,
    room    TEXT NOT NULL REFERENCES room ON DELETE CASCADE,
    feature TEXT NOT NULL
) STRICT;
CREATE INDEX room_feature_room ON room_feature(room);

CREATE TABLE closure(
    id     TEXT NOT NULL PRIMARY KEY,
    room   TEXT NOT NULL REFERENCES room ON DELETE CASCADE,
    day    TEXT NOT NULL REFERENCES day ON DELETE CASCADE,
    start  INTEGER NOT NULL,
    "end"  INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX closure_room ON closure(room);
CREATE INDEX closure_day ON closure(day);

CREATE TABLE track(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    colour   TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE session(
    id        TEXT NOT NULL PRIMARY KEY,
    title     TEXT NOT NULL,
    type      TEXT NOT NULL,
    minutes   INTEGER NOT NULL,
    abstract  TEXT NOT NULL,
    language  TEXT NOT NULL,
    status    TEXT NOT NULL,
    public    INTEGER NOT NULL,
    track     TEXT REFERENCES track ON DELETE SET NULL,
    expected  INTEGER,
    "limit"   INTEGER,
    notes     TEXT NOT NULL,
    reference TEXT NOT NULL
) STRICT;
CREATE INDEX session_track ON session(track);

CREATE TABLE session_need(
    id      TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    feature TEXT NOT NULL
) STRICT;
CREATE INDEX session_need_session ON session_need(session);

CREATE TABLE relation(
    id      TEXT NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL,
    session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    other   TEXT NOT NULL REFERENCES session ON DELETE CASCADE
) STRICT;
CREATE INDEX relation_session ON relation(session);
CREATE INDEX relation_other ON relation(other);

CREATE TABLE slot(
    id      TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    day     TEXT NOT NULL REFERENCES day ON DELETE CASCADE,
    start   INTEGER NOT NULL,
    room    TEXT REFERENCES room ON DELETE CASCADE,
    pinned  INTEGER NOT NULL
) STRICT;
CREATE INDEX slot_session ON slot(session);
CREATE INDEX slot_day ON slot(day);
CREATE INDEX slot_room ON slot(room);

CREATE TABLE "group"(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    colour   TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE participant(
    id            TEXT NOT NULL PRIMARY KEY,
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
    sort_key      TEXT NOT NULL
) STRICT;
CREATE INDEX participant_group ON participant("group");
CREATE INDEX participant_sort_key ON participant(sort_key, id);

CREATE TABLE absence(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    day         TEXT NOT NULL REFERENCES day ON DELETE CASCADE
) STRICT;
CREATE INDEX absence_participant ON absence(participant);
CREATE INDEX absence_day ON absence(day);

CREATE TABLE role(
    id          TEXT NOT NULL PRIMARY KEY,
    session     TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    kind        TEXT NOT NULL,
    confirmed   INTEGER NOT NULL
) STRICT;
CREATE INDEX role_session ON role(session);
CREATE INDEX role_participant ON role(participant);

CREATE TABLE tag(
    id     TEXT NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL,
    colour TEXT NOT NULL
) STRICT;

CREATE TABLE tagging(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    tag         TEXT NOT NULL REFERENCES tag ON DELETE CASCADE
) STRICT;
CREATE INDEX tagging_participant ON tagging(participant);
CREATE INDEX tagging_tag ON tagging(tag);

CREATE TABLE field(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    choices  TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE answer(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    field       TEXT NOT NULL REFERENCES field ON DELETE CASCADE,
    value       TEXT NOT NULL
) STRICT;
CREATE INDEX answer_participant ON answer(participant);
CREATE INDEX answer_field ON answer(field);

CREATE TABLE check_in(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    day         TEXT NOT NULL REFERENCES day ON DELETE CASCADE,
    at          TEXT NOT NULL,
    desk        TEXT NOT NULL
) STRICT;
CREATE INDEX check_in_participant ON check_in(participant);
CREATE INDEX check_in_day ON check_in(day);

CREATE TABLE accepted_conflict(
    id     TEXT NOT NULL PRIMARY KEY,
    key    TEXT NOT NULL,
    facts  TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

COMMIT;
