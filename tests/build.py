"""Documents for tests, with a clock that stands still and ids that repeat."""

import random
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from planner.domain.ids import derived_id
from planner.domain.records import (
    Absence,
    AcceptedConflict,
    Answer,
    BadgeBack,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    CheckIn,
    Closure,
    Consent,
    Day,
    DistinctPeople,
    Event,
    Field,
    FieldKind,
    FormerPerson,
    Group,
    HelpRequest,
    ListShape,
    OwnStock,
    Participant,
    ParticipantStatus,
    PrinterAdjustment,
    Record,
    Relation,
    RelationKind,
    Release,
    ReleasedSlot,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    SavedFilter,
    Session,
    SessionNeed,
    SessionStatus,
    SessionType,
    SheetSide,
    Slot,
    Tag,
    Tagging,
    Track,
)
from planner.domain.times import Minute
from planner.store.document import Document
from planner.store.tables import tables

GATHERING = Event(
    name="Gathering", about="Two days", venue="Ħall", city="Washington", timezone="America/New_York"
)
THURSDAY = Day(id="THURSDAY00", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020))
FRIDAY = Day(id="FR1DAY0000", date=date(2016, 5, 27), opens=Minute(540), closes=Minute(1560), label="Late")
HALL = Room(id="HA11000000", name="Hall", capacity=200, floor="0", position=1)
LAB = Room(id="1AB0000000", name="Lab “2”", capacity=None, notes="behind\nthe stairs", position=1)
LAND = Track(id="1AND000000", name="Land", colour="#0072b2")
HOUSING = Session(
    id="H0VS1NG000", title="Housing", type=SessionType.PANEL, minutes=90, track=LAND.id, expected=40
)
WATER = Session(
    id="WATER00000",
    title="Wasser für alle",
    status=SessionStatus.PROPOSED,
    public=False,
    limit=20,
    reference="x:1",
)
MORNING = Slot(id="M0RN1NG000", session=HOUSING.id, day=THURSDAY.id, start=Minute(540), room=HALL.id)
EVENING = Slot(id="EVEN1NG000", session=WATER.id, day=FRIDAY.id, start=Minute(1500), pinned=True)
LOCAL = Group(id="10CA100000", name="Local advocate", colour="#e69f00")
ANA = Participant(
    id="ANA0000000",
    given_name="Ana",
    family_name="Beltrán",
    group=LOCAL.id,
    email="ana@example.org",
    photo_consent=Consent.YES,
    status=ParticipantStatus.CONFIRMED,
    arrival=datetime(2016, 5, 25, 18, 30),
    sort_key="beltran ana",
)
WEI = Participant(id="WE10000000", given_name="李伟", badge_name="Li Wei", city="成都", sort_key="李伟")
EARLY = Tag(id="EAR1Y00000", name="Early")
FIRST = Release(id="RE1EASE001", name="First", at="2016-04-30T10:00:00+00:00", note="Sent to\nall")
SHIRT = Field(id="SH1RT00000", name="Shirt", kind=FieldKind.CHOICE, choices="S\nM\nL")

WORKSHOP: tuple[Record, ...] = (
    THURSDAY,
    FRIDAY,
    HALL,
    LAB,
    RoomFeature(id=derived_id(HALL.id, "projector"), room=HALL.id, feature="projector"),
    Closure(id="C10SVRE000", room=LAB.id, day=FRIDAY.id, start=Minute(600), end=Minute(660), reason="paint"),
    LAND,
    HOUSING,
    WATER,
    SessionNeed(id=derived_id(HOUSING.id, "projector"), session=HOUSING.id, feature="projector"),
    Relation(id="RE1AT10N00", kind=RelationKind.AFTER, session=WATER.id, other=HOUSING.id),
    MORNING,
    EVENING,
    LOCAL,
    ANA,
    WEI,
    Absence(id=derived_id(WEI.id, FRIDAY.id), participant=WEI.id, day=FRIDAY.id),
    Role(id="R01E000001", session=HOUSING.id, participant=WEI.id, kind=RoleKind.MODERATOR),
    Role(id="R01E000002", session=HOUSING.id, participant=ANA.id, kind=RoleKind.PRESENTER, confirmed=False),
    EARLY,
    Tagging(id=derived_id(ANA.id, EARLY.id), participant=ANA.id, tag=EARLY.id),
    SHIRT,
    Answer(id=derived_id(ANA.id, SHIRT.id), participant=ANA.id, field=SHIRT.id, value="M"),
    CheckIn(
        id=derived_id(ANA.id, THURSDAY.id),
        participant=ANA.id,
        day=THURSDAY.id,
        at="2016-05-26T12:58:03+00:00",
        desk="Door",
    ),
    AcceptedConflict(id="ACCEPTED00", key="room_overlap:x", facts="2", reason="They know"),
    FIRST,
    ReleasedSlot(
        id=derived_id(FIRST.id, MORNING.id),
        release=FIRST.id,
        slot=MORNING.id,
        session=HOUSING.id,
        title="Housing, first",
        date=THURSDAY.date,
        start=Minute(570),
        minutes=60,
        room=HALL.id,
        room_name="Great hall",
        public=True,
    ),
    ListShape(
        id=derived_id("participants", "name\ntown"),
        kind="participants",
        name="guests.csv",
        fields='["full_name", "city"]',
        meanings='{"status": {"sure": "confirmed"}}',
        day_first=True,
    ),
    FormerPerson(id="F0RMER0000", participant=ANA.id, given_name="Anna", email="anna@example.org"),
    DistinctPeople(id=derived_id(ANA.id, WEI.id), participant=ANA.id, lookalike=WEI.id),
    SavedFilter(
        id="F11TER0000",
        page="participants",
        name="From Graz",
        search="graz",
        filters='[["day", "DAY0000001"]]',
    ),
    HelpRequest(
        id=derived_id(WEI.id), participant=WEI.id, at="2016-05-26T13:01:09+00:00", desk="Door", note="Lift?"
    ),
    BadgeDesign(back=BadgeBack.NOTES, notes="Wifi: open\ncall 5", childcare_field=SHIRT.id),
    BadgePart(id=derived_id("pronouns"), kind=BadgePartKind.PRONOUNS, is_shown=False, position=3, scale=90),
    OwnStock(
        id="0WNST0CK00",
        name="From the cupboard",
        kind="label",
        page_width=21000,
        page_height=29700,
        width=9000,
        height=5000,
        left=1500,
        top=1500,
        pitch_x=9000,
        pitch_y=5000,
        columns=2,
        rows=5,
    ),
    PrinterAdjustment(
        id=derived_id("Office", "back"), printer="Office", side=SheetSide.BACK, right=-120, down=35
    ),
)
"""One and more of every record but the event, referred-to before referring."""


def noon() -> datetime:
    return datetime(2016, 5, 1, 12, 0, tzinfo=UTC)


def a_document(*records: Record, path: Path | None = None, **more: Any) -> Document:
    """In memory, or a new file at `path`; the records come in one step."""
    settings = {"event": GATHERING, "desk": "Test", "clock": noon, "ids": random.Random(7), **more}
    document = Document.create(path, **settings) if path else Document.in_memory(**settings)
    put(document, *records)
    return document


def a_file(path: Path, *records: Record) -> Path:
    """A workshop file, closed."""
    a_document(*records, path=path).close()
    return path


def reopened(path: Path, **more: Any) -> Document:
    settings = {"desk": "Test", "clock": noon, "ids": random.Random(), **more}
    return Document.open(path, **settings)


def put(document: Document, *records: Record) -> None:
    """One step."""
    with document.edit("put") as edit:
        for record in records:
            edit.put(record)


def content(document: Document) -> dict[str, list[Any]]:
    """Every journalled row, by table, in the order of ids: what undo and redo have to bring back."""
    return {table.name: sorted(_rows(document, table.select)) for table in tables()}


def _rows(document: Document, query: str) -> Iterable[Any]:
    return [tuple(map(str, row)) for row in document.connection.execute(query)]
