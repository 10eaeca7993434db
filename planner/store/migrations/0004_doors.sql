-- The doors open: who needs help, how badges look, sheets of labels the organizer measured, printers that miss,
-- how a name is said, what the desk should know; and of a print why it was made and how.

BEGIN IMMEDIATE;
PRAGMA user_version = 4;

ALTER TABLE participant ADD COLUMN pronunciation TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN desk_note TEXT NOT NULL DEFAULT '';
ALTER TABLE former_person ADD COLUMN pronunciation TEXT NOT NULL DEFAULT '';
ALTER TABLE former_person ADD COLUMN desk_note TEXT NOT NULL DEFAULT '';
ALTER TABLE print_log ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE print_log ADD COLUMN choices TEXT NOT NULL DEFAULT '{}';

CREATE TABLE help_request(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    at          TEXT NOT NULL,
    desk        TEXT NOT NULL,
    note        TEXT NOT NULL
) STRICT;
CREATE INDEX help_request_participant ON help_request(participant);

CREATE TABLE badge_design(
    id              TEXT NOT NULL PRIMARY KEY CHECK(id = 'design'),
    name_style      TEXT NOT NULL,
    alignment       TEXT NOT NULL,
    back            TEXT NOT NULL,
    notes           TEXT NOT NULL,
    childcare_field TEXT REFERENCES field ON DELETE SET NULL
) STRICT;
CREATE INDEX badge_design_childcare_field ON badge_design(childcare_field);

CREATE TABLE badge_part(
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    is_shown INTEGER NOT NULL,
    position INTEGER NOT NULL,
    scale    INTEGER NOT NULL,
    is_bold  INTEGER NOT NULL
) STRICT;

CREATE TABLE own_stock(
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    page_width  INTEGER NOT NULL,
    page_height INTEGER NOT NULL,
    width       INTEGER NOT NULL,
    height      INTEGER NOT NULL,
    "left"      INTEGER NOT NULL,
    top         INTEGER NOT NULL,
    pitch_x     INTEGER NOT NULL,
    pitch_y     INTEGER NOT NULL,
    columns     INTEGER NOT NULL,
    rows        INTEGER NOT NULL
) STRICT;

CREATE TABLE printer_adjustment(
    id      TEXT NOT NULL PRIMARY KEY,
    printer TEXT NOT NULL,
    side    TEXT NOT NULL,
    "right" INTEGER NOT NULL,
    down    INTEGER NOT NULL,
    scale_x INTEGER NOT NULL,
    scale_y INTEGER NOT NULL
) STRICT;

COMMIT;
