"""A small workshop with one of everything that an export may, or must not, show."""

import gettext
import random
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from planner.domain.records import (
    RECORDS,
    Absence,
    Answer,
    CheckIn,
    Closure,
    Day,
    Event,
    Field,
    Group,
    Participant,
    ParticipantStatus,
    Record,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    SessionStatus,
    SessionType,
    Slot,
    Tag,
    Tagging,
    Track,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.exporting.choices import Choices
from planner.exporting.edition import Edition
from planner.exporting.sharing import ALL
from planner.exporting.tables.participant_rows import columns_of
from planner.operations.exports import export, format_named
from planner.store.document import Document
from planner.store.snapshot import take

WORDS = gettext.NullTranslations()
CREATED = datetime(2016, 5, 12, 18, 5, tzinfo=UTC)

EVENT = Event(
    name="Human Rights Cities",
    about="Two days.\nAll welcome.",
    hosts="AFSC",
    venue="Friends House",
    city="Washington, DC",
    timezone="America/New_York",
)
DAYS = (
    Day(id="DAY0000001", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1560), label="Models"),
    Day(id="DAY0000002", date=date(2016, 5, 27), opens=Minute(540), closes=Minute(1020)),
)
ROOMS = (
    Room(id="RM00000001", name="Hall", capacity=120, floor="Ground floor"),
    Room(id="RM00000002", name="Lab", position=1),
    Room(id="RM00000003", name="Attic", capacity=8, position=2),
)
TRACKS = (
    Track(id="TRACK00001", name="Water & land", colour="#009e73"),
    Track(id="TRACK00002", name="Practice", colour="#0072b2", position=1),
)
SESSIONS = (
    Session(id="SES0000001", title="Welcome", type=SessionType.PLENARY, minutes=30),
    Session(
        id="SES0000002",
        title="Agua; y <dignidad>, ¿de quién?",
        type=SessionType.WORKSHOP,
        minutes=90,
        abstract="Who pays?\n\nBring \\ a bill; or two, <b>please</b>.",
        language="es",
        track=TRACKS[0].id,
    ),
    Session(id="SES0000003", title="Night film", type=SessionType.SOCIAL, minutes=125, language="en"),
    Session(id="SES0000004", title="Maybe", type=SessionType.OTHER, status=SessionStatus.PROPOSED),
    Session(id="SES0000005", title="Team briefing", public=False),
    Session(id="SES0000006", title="Called off", status=SessionStatus.CANCELLED),
    Session(id="SES0000007", title="Not scheduled"),
)
SLOTS = (
    Slot(id="SLT0000001", session="SES0000001", day="DAY0000001", start=Minute(540)),
    Slot(id="SLT0000002", session="SES0000002", day="DAY0000001", start=Minute(600), room=ROOMS[0].id),
    Slot(id="SLT0000003", session="SES0000005", day="DAY0000001", start=Minute(600), room=ROOMS[1].id),
    Slot(id="SLT0000004", session="SES0000003", day="DAY0000001", start=Minute(1425), room=ROOMS[1].id),
    Slot(id="SLT0000005", session="SES0000002", day="DAY0000002", start=Minute(555), room=ROOMS[1].id),
    Slot(id="SLT0000006", session="SES0000006", day="DAY0000002", start=Minute(555), room=ROOMS[0].id),
    Slot(id="SLT0000007", session="SES0000004", day="DAY0000002", start=Minute(720), room=ROOMS[0].id),
)
GROUPS = (Group(id="GRP0000001", name="Local advocate", colour="#e69f00"),)
PEOPLE = (
    Participant(
        id="PRS0000001",
        given_name="Ana",
        family_name="Beltrán",
        organisation="Alliance",
        email="ana@example.org",
        group=GROUPS[0].id,
        arrival=datetime(2016, 5, 25, 18, 30),
    ),
    Participant(id="PRS0000002", given_name="أمينة", family_name="الخطيب"),
    Participant(id="PRS0000003", given_name="Tesfaye", status=ParticipantStatus.DECLINED),
    Participant(id="PRS0000004", given_name="Inside"),
    Participant(id="PRS0000005", given_name="Wei", family_name="Li", badge_name="Li Wei"),
)
ROLES = (
    Role(id="R0LE000001", session="SES0000002", participant="PRS0000005", kind=RoleKind.PRESENTER),
    Role(id="R0LE000002", session="SES0000002", participant="PRS0000001", kind=RoleKind.FACILITATOR),
    Role(id="R0LE000003", session="SES0000002", participant="PRS0000003", kind=RoleKind.FACILITATOR),
    Role(id="R0LE000004", session="SES0000002", participant="PRS0000002", kind=RoleKind.INTERPRETER),
    Role(id="R0LE000005", session="SES0000002", participant="PRS0000005", kind=RoleKind.NOTE_TAKER),
    Role(id="R0LE000006", session="SES0000005", participant="PRS0000004", kind=RoleKind.HOST),
)
OTHERS: tuple[Record, ...] = (
    RoomFeature(id="FEAT000001", room=ROOMS[0].id, feature="projector"),
    Closure(id="CL00000001", room=ROOMS[1].id, day=DAYS[0].id, start=Minute(0), end=Minute(60)),
    SessionNeed(id="NEED000001", session="SES0000002", feature="projector"),
    Absence(id="ABS0000001", participant="PRS0000001", day="DAY0000002"),
    Tag(id="TAG0000001", name="press"),
    Tagging(id="TAGG000001", participant="PRS0000001", tag="TAG0000001"),
    Field(id="FLD0000001", name="T-shirt"),
    Answer(id="ANSW000001", participant="PRS0000001", field="FLD0000001", value="M"),
    CheckIn(id="CHK0000001", participant="PRS0000001", day="DAY0000001", at="2016-05-26T13:00:00", desk="A"),
)
EVERYTHING: tuple[Record, ...] = (
    EVENT, *DAYS, *ROOMS, *TRACKS, *SESSIONS, *SLOTS, *GROUPS, *PEOPLE, *ROLES, *OTHERS,
)  # fmt: skip

SHARED = {
    "event": {"name", "about", "hosts", "venue", "city", "timezone"},
    "day": {"label"},
    "room": {"name", "floor"},
    "track": {"name", "colour"},
    "session": {"title", "abstract", "language"},
    "participant": {"given_name", "family_name", "badge_name", "organisation"},
}
"""Texts that strangers may see; whatever else a record holds, now or later, they may not."""

_KINDS = {kind.__name__.lower() for kind in RECORDS} | {"other"}


def a_document(*records: Record) -> Document:
    document = Document.in_memory(clock=lambda: CREATED, ids=random.Random(3))
    with document.edit("fill") as step:
        for record in records or EVERYTHING:
            step.put(record)
    return document


def a_workshop(**changes: Any) -> Snapshot:
    """`changes` are of the snapshot."""
    with a_document() as document:
        return replace(take(document), **changes)


def marked(record: Record) -> Record:
    """With a mark in every text that is not for strangers."""
    kind = type(record).__name__.lower()
    texts = {
        field.name: f"SECRET {kind} {field.name}"
        for field in fields(record)
        if field.type is str
        and field.name not in SHARED.get(kind, set()) | _KINDS | {"id", "currency", "colour", "at"}
    }
    return replace(record, **texts)  # type: ignore[arg-type]  # third-party type: texts by name


def an_edition(choices: Choices = ALL) -> Edition:
    return Edition(words=WORDS, created=CREATED, choices=choices)


def exported(snapshot: Snapshot, name: str, choices: Choices = ALL) -> bytes:
    """Of a format with several files all of them, one after the other."""
    chosen = format_named(name)
    if chosen is None:
        raise KeyError(name)
    return b"".join(export(snapshot, chosen, an_edition(choices), name=f"out{chosen.suffix}").values())


def all_columns(snapshot: Snapshot) -> Choices:
    return Choices(columns=tuple(column.name for column in columns_of(snapshot, WORDS)))
