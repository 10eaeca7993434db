PRAGMA application_id = 1465075792;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE absence(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    day         TEXT NOT NULL REFERENCES day ON DELETE CASCADE
) STRICT;
INSERT INTO "absence" VALUES('7467JS10HE','WE10000000','FR1DAY0000');
CREATE TABLE accepted_conflict(
    id     TEXT NOT NULL PRIMARY KEY,
    key    TEXT NOT NULL,
    facts  TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
INSERT INTO "accepted_conflict" VALUES('ACCEPTED00','room_overlap:x','2','They know');
CREATE TABLE answer(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    field       TEXT NOT NULL REFERENCES field ON DELETE CASCADE,
    value       TEXT NOT NULL
) STRICT;
INSERT INTO "answer" VALUES('A9HAQJ1ACR','ANA0000000','SH1RT00000','M');
CREATE TABLE badge_design(
    id              TEXT NOT NULL PRIMARY KEY CHECK(id = 'design'),
    name_style      TEXT NOT NULL,
    alignment       TEXT NOT NULL,
    back            TEXT NOT NULL,
    notes           TEXT NOT NULL,
    childcare_field TEXT REFERENCES field ON DELETE SET NULL
) STRICT;
INSERT INTO "badge_design" VALUES('design','first-large','start','notes','Wifi: open
call 5','SH1RT00000');
CREATE TABLE badge_part(
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    is_shown INTEGER NOT NULL,
    position INTEGER NOT NULL,
    scale    INTEGER NOT NULL,
    is_bold  INTEGER NOT NULL
) STRICT;
INSERT INTO "badge_part" VALUES('JWYJ20SH6Y','pronouns',0,3,90,0);
CREATE TABLE change(
    number  INTEGER PRIMARY KEY,
    step    INTEGER NOT NULL REFERENCES step,
    "table" TEXT NOT NULL,
    row     TEXT NOT NULL,
    before  TEXT,
    after   TEXT
) STRICT;
INSERT INTO "change" VALUES(1,1,'day','THURSDAY00',NULL,NULL);
INSERT INTO "change" VALUES(2,1,'day','FR1DAY0000',NULL,NULL);
INSERT INTO "change" VALUES(3,1,'room','HA11000000',NULL,NULL);
INSERT INTO "change" VALUES(4,1,'room','1AB0000000',NULL,NULL);
INSERT INTO "change" VALUES(5,1,'room_feature','07G22421F3',NULL,NULL);
INSERT INTO "change" VALUES(6,1,'closure','C10SVRE000',NULL,NULL);
INSERT INTO "change" VALUES(7,1,'track','1AND000000',NULL,NULL);
INSERT INTO "change" VALUES(8,1,'session','H0VS1NG000',NULL,NULL);
INSERT INTO "change" VALUES(9,1,'session','WATER00000',NULL,NULL);
INSERT INTO "change" VALUES(10,1,'session_need','FK2HTKMBHA',NULL,NULL);
INSERT INTO "change" VALUES(11,1,'relation','RE1AT10N00',NULL,NULL);
INSERT INTO "change" VALUES(12,1,'slot','M0RN1NG000',NULL,NULL);
INSERT INTO "change" VALUES(13,1,'slot','EVEN1NG000',NULL,NULL);
INSERT INTO "change" VALUES(14,1,'group','10CA100000',NULL,NULL);
INSERT INTO "change" VALUES(15,1,'participant','ANA0000000',NULL,NULL);
INSERT INTO "change" VALUES(16,1,'participant','WE10000000',NULL,NULL);
INSERT INTO "change" VALUES(17,1,'absence','7467JS10HE',NULL,NULL);
INSERT INTO "change" VALUES(18,1,'role','R01E000001',NULL,NULL);
INSERT INTO "change" VALUES(19,1,'role','R01E000002',NULL,NULL);
INSERT INTO "change" VALUES(20,1,'tag','EAR1Y00000',NULL,NULL);
INSERT INTO "change" VALUES(21,1,'tagging','2DF55S2K8S',NULL,NULL);
INSERT INTO "change" VALUES(22,1,'field','SH1RT00000',NULL,NULL);
INSERT INTO "change" VALUES(23,1,'answer','A9HAQJ1ACR',NULL,NULL);
INSERT INTO "change" VALUES(24,1,'check_in','PBTE0D2EYV',NULL,NULL);
INSERT INTO "change" VALUES(25,1,'accepted_conflict','ACCEPTED00',NULL,NULL);
INSERT INTO "change" VALUES(26,1,'release','RE1EASE001',NULL,NULL);
INSERT INTO "change" VALUES(27,1,'released_slot','R48VY3GRAR',NULL,NULL);
INSERT INTO "change" VALUES(28,1,'list_shape','Z90YQ2J7DV',NULL,NULL);
INSERT INTO "change" VALUES(29,1,'former_person','F0RMER0000',NULL,NULL);
INSERT INTO "change" VALUES(30,1,'distinct_people','YKJQVJRMNX',NULL,NULL);
INSERT INTO "change" VALUES(31,1,'saved_filter','F11TER0000',NULL,NULL);
INSERT INTO "change" VALUES(32,1,'help_request','G9P03FDKX1',NULL,NULL);
INSERT INTO "change" VALUES(33,1,'badge_design','design',NULL,NULL);
INSERT INTO "change" VALUES(34,1,'badge_part','JWYJ20SH6Y',NULL,NULL);
INSERT INTO "change" VALUES(35,1,'own_stock','0WNST0CK00',NULL,NULL);
INSERT INTO "change" VALUES(36,1,'printer_adjustment','3TSHWNR4Y9',NULL,NULL);
INSERT INTO "change" VALUES(37,2,'tag','SPARE00000',NULL,NULL);
INSERT INTO "change" VALUES(38,3,'tag','SPARE00000','{"id":"SPARE00000","name":"Taken back","colour":""}',NULL);
CREATE TABLE check_in(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    day         TEXT NOT NULL REFERENCES day ON DELETE CASCADE,
    at          TEXT NOT NULL,
    desk        TEXT NOT NULL
) STRICT;
INSERT INTO "check_in" VALUES('PBTE0D2EYV','ANA0000000','THURSDAY00','2016-05-26T12:58:03+00:00','Door');
CREATE TABLE closure(
    id     TEXT NOT NULL PRIMARY KEY,
    room   TEXT NOT NULL REFERENCES room ON DELETE CASCADE,
    day    TEXT NOT NULL REFERENCES day ON DELETE CASCADE,
    start  INTEGER NOT NULL,
    "end"  INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;
INSERT INTO "closure" VALUES('C10SVRE000','1AB0000000','FR1DAY0000',600,660,'paint');
CREATE TABLE day(
    id     TEXT NOT NULL PRIMARY KEY,
    date   TEXT NOT NULL,
    opens  INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    label  TEXT NOT NULL
) STRICT;
INSERT INTO "day" VALUES('THURSDAY00','2016-05-26',540,1020,'');
INSERT INTO "day" VALUES('FR1DAY0000','2016-05-27',540,1560,'Late');
CREATE TABLE distinct_people(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    lookalike   TEXT NOT NULL REFERENCES participant ON DELETE CASCADE
) STRICT;
INSERT INTO "distinct_people" VALUES('YKJQVJRMNX','ANA0000000','WE10000000');
CREATE TABLE document(
    id   TEXT NOT NULL PRIMARY KEY,
    seal TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "document" VALUES('YAKN9EDD1R','');
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
INSERT INTO "event" VALUES('event','Gathering','Two days','','','Ħall','Washington','America/New_York','USD','',NULL,0,0);
CREATE TABLE export_log(
    id      TEXT NOT NULL PRIMARY KEY,
    format  TEXT NOT NULL,
    name    TEXT NOT NULL,
    at      TEXT NOT NULL,
    desk    TEXT NOT NULL,
    step    INTEGER NOT NULL,
    choices TEXT NOT NULL
) STRICT;
CREATE TABLE field(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    choices  TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "field" VALUES('SH1RT00000','Shirt','choice','S
M
L',0);
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
, pronunciation TEXT NOT NULL DEFAULT '', desk_note TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "former_person" VALUES('F0RMER0000','ANA0000000','Anna','','','','','','','',NULL,'anna@example.org','','','','','unknown','registered',NULL,NULL,'','','','','','');
CREATE TABLE "group"(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    colour   TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "group" VALUES('10CA100000','Local advocate','#e69f00',0);
CREATE TABLE help_request(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    at          TEXT NOT NULL,
    desk        TEXT NOT NULL,
    note        TEXT NOT NULL
) STRICT;
INSERT INTO "help_request" VALUES('G9P03FDKX1','WE10000000','2016-05-26T13:01:09+00:00','Door','Lift?');
CREATE TABLE list_shape(
    id        TEXT NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    fields    TEXT NOT NULL,
    meanings  TEXT NOT NULL,
    day_first INTEGER
) STRICT;
INSERT INTO "list_shape" VALUES('Z90YQ2J7DV','participants','guests.csv','["full_name", "city"]','{"status": {"sure": "confirmed"}}',1);
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
INSERT INTO "own_stock" VALUES('0WNST0CK00','From the cupboard','label',21000,29700,9000,5000,1500,1500,9000,5000,2,5);
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
, pronunciation TEXT NOT NULL DEFAULT '', desk_note TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "participant" VALUES('ANA0000000','Ana','Beltrán','','','','','','','10CA100000','ana@example.org','','','','','yes','confirmed','2016-05-25T18:30',NULL,'','','beltran ana','','');
INSERT INTO "participant" VALUES('WE10000000','李伟','','Li Wei','','','','成都','',NULL,'','','','','','unknown','registered',NULL,NULL,'','','李伟','','');
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
, reason TEXT NOT NULL DEFAULT '', choices TEXT NOT NULL DEFAULT '{}') STRICT;
INSERT INTO "print_log" VALUES('1HE6KA792G','agenda','2016-05-01T12:00:00+00:00','Test',1,'[]','','{}');
CREATE TABLE printer_adjustment(
    id      TEXT NOT NULL PRIMARY KEY,
    printer TEXT NOT NULL,
    side    TEXT NOT NULL,
    "right" INTEGER NOT NULL,
    down    INTEGER NOT NULL,
    scale_x INTEGER NOT NULL,
    scale_y INTEGER NOT NULL
) STRICT;
INSERT INTO "printer_adjustment" VALUES('3TSHWNR4Y9','Office','back',-120,35,10000,10000);
CREATE TABLE relation(
    id      TEXT NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL,
    session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    other   TEXT NOT NULL REFERENCES session ON DELETE CASCADE
) STRICT;
INSERT INTO "relation" VALUES('RE1AT10N00','after','WATER00000','H0VS1NG000');
CREATE TABLE "release"(
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    at   TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO "release" VALUES('RE1EASE001','First','2016-04-30T10:00:00+00:00','Sent to
all');
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
, public INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "released_slot" VALUES('R48VY3GRAR','RE1EASE001','M0RN1NG000','H0VS1NG000','Housing, first','2016-05-26',570,60,'HA11000000','Great hall',1);
CREATE TABLE role(
    id          TEXT NOT NULL PRIMARY KEY,
    session     TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    kind        TEXT NOT NULL,
    confirmed   INTEGER NOT NULL
) STRICT;
INSERT INTO "role" VALUES('R01E000001','H0VS1NG000','WE10000000','moderator',1);
INSERT INTO "role" VALUES('R01E000002','H0VS1NG000','ANA0000000','presenter',0);
CREATE TABLE room(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    capacity INTEGER,
    floor    TEXT NOT NULL,
    notes    TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "room" VALUES('HA11000000','Hall',200,'0','',1);
INSERT INTO "room" VALUES('1AB0000000','Lab “2”',NULL,'','behind
the stairs',1);
CREATE TABLE room_feature(
    id      TEXT NOT NULL PRIMARY KEY,
    room    TEXT NOT NULL REFERENCES room ON DELETE CASCADE,
    feature TEXT NOT NULL
) STRICT;
INSERT INTO "room_feature" VALUES('07G22421F3','HA11000000','projector');
CREATE TABLE saved_filter(
    id       TEXT NOT NULL PRIMARY KEY,
    page     TEXT NOT NULL,
    name     TEXT NOT NULL,
    search   TEXT NOT NULL,
    filters  TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "saved_filter" VALUES('F11TER0000','participants','From Graz','graz','[["day", "DAY0000001"]]',0);
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
INSERT INTO "session" VALUES('H0VS1NG000','Housing','panel',90,'','','confirmed',1,'1AND000000',40,NULL,'','');
INSERT INTO "session" VALUES('WATER00000','Wasser für alle','workshop',60,'','','proposed',0,NULL,NULL,20,'','x:1');
CREATE TABLE session_need(
    id      TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    feature TEXT NOT NULL
) STRICT;
INSERT INTO "session_need" VALUES('FK2HTKMBHA','H0VS1NG000','projector');
CREATE TABLE slot(
    id      TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
    day     TEXT NOT NULL REFERENCES day ON DELETE CASCADE,
    start   INTEGER NOT NULL,
    room    TEXT REFERENCES room ON DELETE CASCADE,
    pinned  INTEGER NOT NULL
) STRICT;
INSERT INTO "slot" VALUES('M0RN1NG000','H0VS1NG000','THURSDAY00',540,'HA11000000',0);
INSERT INTO "slot" VALUES('EVEN1NG000','WATER00000','FR1DAY0000',1500,NULL,1);
CREATE TABLE step(
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    about   TEXT NOT NULL,
    at      TEXT NOT NULL,
    desk    TEXT NOT NULL,
    reverts INTEGER REFERENCES step
) STRICT;
INSERT INTO "step" VALUES(1,'CM9GK9W39Q','put','','2016-05-01T12:00:00+00:00','Test',NULL);
INSERT INTO "step" VALUES(2,'T8ZG98PBSK','put','','2016-05-01T12:00:00+00:00','Test',NULL);
INSERT INTO "step" VALUES(3,'30CE4JZ41B','put','','2016-05-01T12:00:00+00:00','Test',2);
CREATE TABLE tag(
    id     TEXT NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL,
    colour TEXT NOT NULL
) STRICT;
INSERT INTO "tag" VALUES('EAR1Y00000','Early','');
CREATE TABLE tagging(
    id          TEXT NOT NULL PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
    tag         TEXT NOT NULL REFERENCES tag ON DELETE CASCADE
) STRICT;
INSERT INTO "tagging" VALUES('2DF55S2K8S','ANA0000000','EAR1Y00000');
CREATE TABLE track(
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    colour   TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "track" VALUES('1AND000000','Land','#0072b2',0);
CREATE INDEX change_step ON change(step);
CREATE INDEX room_feature_room ON room_feature(room);
CREATE INDEX closure_room ON closure(room);
CREATE INDEX closure_day ON closure(day);
CREATE INDEX session_track ON session(track);
CREATE INDEX session_need_session ON session_need(session);
CREATE INDEX relation_session ON relation(session);
CREATE INDEX relation_other ON relation(other);
CREATE INDEX slot_session ON slot(session);
CREATE INDEX slot_day ON slot(day);
CREATE INDEX slot_room ON slot(room);
CREATE INDEX participant_group ON participant("group");
CREATE INDEX participant_sort_key ON participant(sort_key, id);
CREATE INDEX absence_participant ON absence(participant);
CREATE INDEX absence_day ON absence(day);
CREATE INDEX role_session ON role(session);
CREATE INDEX role_participant ON role(participant);
CREATE INDEX tagging_participant ON tagging(participant);
CREATE INDEX tagging_tag ON tagging(tag);
CREATE INDEX answer_participant ON answer(participant);
CREATE INDEX answer_field ON answer(field);
CREATE INDEX check_in_participant ON check_in(participant);
CREATE INDEX check_in_day ON check_in(day);
CREATE INDEX released_slot_release ON released_slot("release");
CREATE INDEX former_person_participant ON former_person(participant);
CREATE INDEX former_person_group ON former_person("group");
CREATE INDEX distinct_people_participant ON distinct_people(participant);
CREATE INDEX distinct_people_lookalike ON distinct_people(lookalike);
CREATE INDEX help_request_participant ON help_request(participant);
CREATE INDEX badge_design_childcare_field ON badge_design(childcare_field);
COMMIT;
