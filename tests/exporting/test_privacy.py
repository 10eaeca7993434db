"""Nothing private gets out, whatever is exported and whatever part of it: see `private` for what that is.

Three ways to look: no mark is found however it is written (`leaks`); another private value makes no other
file, so that not even a date, a number, a picture's pixels or a length tells of it; and neither does its
absence.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, make_dataclass, replace
from functools import cache
from typing import Any

import pytest
import xlsxwriter

from planner.domain.records import RECORDS, Record
from planner.domain.snapshot import Snapshot
from planner.exporting.choices import Choices
from planner.exporting.edition import Edition
from planner.exporting.sharing import shared_agenda
from planner.exporting.tables.participant_rows import columns_of
from planner.operations.bundles import make_bundle
from planner.operations.exports import FORMATS, edition_of, export, format_named
from planner.store.snapshot import take
from tests.exporting.leaks import leaks, mark
from tests.exporting.private import (
    ALL_RECORDS,
    NUMBER,
    SECRET_SESSION,
    marks,
    private,
    private_records,
    public_records,
)
from tests.exporting.workshop import (
    CREATED,
    DAYS,
    PEOPLE,
    ROOMS,
    SESSIONS,
    SLOTS,
    TRACKS,
    WORDS,
    a_document,
    a_workshop,
    an_edition,
)

AGENDA_FORMATS = [one.name for one in FORMATS if one.is_agenda]
PEOPLE_FORMATS = [one.name for one in FORMATS if not one.is_agenda]
PARTS = {
    "all": Choices(),
    "a day": Choices(days=(DAYS[0].id,)),
    "a room": Choices(rooms=(ROOMS[1].id,)),
    "a track": Choices(tracks=(TRACKS[0].id,)),
    "a person": Choices(person=PEOPLE[0].id),
    "a person in a room on a day": Choices(
        days=(DAYS[0].id,), rooms=(ROOMS[0].id,), tracks=(TRACKS[0].id,), person=PEOPLE[4].id
    ),
}
IDS = {person.id.casefold() for person in PEOPLE}
DATES = {"19870605", "05061987", "06051987", "5june1987", "june51987"}
OTHERS = IDS | DATES | {str(NUMBER)}


def set_fields(choices: Choices) -> set[str]:
    return {field.name for field in fields(choices) if getattr(choices, field.name)}


@contextmanager
def taken(records: list[Record]) -> Iterator[tuple[Snapshot, Edition]]:
    with a_document(*records) as document:
        yield take(document), edition_of(document, Choices(), words=WORDS, created=CREATED)


@cache
def workshop(which: str) -> tuple[Snapshot, Edition]:
    records = {"marked": private_records(""), "other": private_records("other"), "bare": public_records()}
    with taken(records[which]) as found:
        return found


def files(which: str, name: str, choices: Choices) -> dict[str, bytes]:
    snapshot, edition = workshop(which)
    chosen = format_named(name)
    assert chosen is not None
    return export(snapshot, chosen, replace(edition, choices=choices), name=f"out{chosen.suffix}")


def test_every_kind_of_record_is_in_the_workshop() -> None:
    assert {type(record) for record in ALL_RECORDS} == set(RECORDS)


def test_a_new_field_is_private_until_somebody_says_otherwise() -> None:
    participant: Any = make_dataclass("Participant", [("id", str), ("given_name", str), ("passport", str)])
    marked: Any = private(participant("P", "Ana", "X"), "")
    assert (marked.given_name, marked.passport) == ("Ana", mark("participant", "passport"))


def test_every_private_text_of_a_participant_is_marked() -> None:
    wanted = {
        "pronouns", "job_title", "city", "country", "email", "phone", "languages", "diet", "access_needs",
        "notes", "reference", "pronunciation", "desk_note",
    }  # fmt: skip
    assert {mark("participant", field) for field in wanted} <= marks()
    assert {mark("session", "title"), mark("release", "note"), mark("group", "name")} <= marks()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        (one.name, part)
        for one in FORMATS
        for part, choices in PARTS.items()
        if one.is_agenda and set_fields(choices) <= one.takes
    ],
)
def test_agenda_holds_nothing_private(name: str, part: str) -> None:
    made = files("marked", name, PARTS[part])
    assert leaks(made, marks(), OTHERS) == set()
    assert made == files("other", name, PARTS[part])
    assert made == files("bare", name, PARTS[part])


@pytest.mark.parametrize("name", ["html", "ics", "xml", "markdown"])
def test_agenda_of_a_person_tells_their_name_and_nothing_else_of_them(name: str) -> None:
    """Even of somebody who has only an internal part."""
    hidden = files("marked", name, Choices(person=PEOPLE[3].id))
    names = {mark("participant", field) for field in ("given_name", "family_name", "badge_name")}
    assert leaks(hidden, marks(), OTHERS) <= names


@pytest.mark.parametrize("name", AGENDA_FORMATS)
def test_places_of_internal_sessions_alone_are_not_told(name: str) -> None:
    secrets = {mark("room"), mark("track")}
    room = replace(ROOMS[0], id="R00M000099", name=mark("room"), position=99)
    track = replace(TRACKS[0], id="TRACK00099", name=mark("track"), position=99)
    sessions = tuple(one if one.public else replace(one, track=track.id) for one in SESSIONS)
    slots = tuple(
        replace(slot, room=room.id) if slot.session == SECRET_SESSION.id else slot for slot in SLOTS
    )
    workshop = a_workshop(rooms=(*ROOMS, room), tracks=(*TRACKS, track), sessions=sessions, slots=slots)
    chosen = format_named(name)
    assert chosen is not None
    assert leaks(export(workshop, chosen, an_edition(), name=f"out{chosen.suffix}"), secrets) == set()


def test_bundle_holds_nothing_private() -> None:
    made = make_bundle(*workshop("marked"))
    assert leaks(made, marks(), OTHERS) == set()
    assert made == make_bundle(*workshop("other"))


@pytest.mark.parametrize("name", [name for name in AGENDA_FORMATS if name != "png"])
def test_a_mark_that_is_public_is_found_in_every_format(name: str) -> None:
    """So the search does see into each of them. Of a PNG there are only pixels."""
    title = mark("public")
    snapshot, edition = workshop("marked")
    sessions = tuple(
        replace(session, title=title) if session.id == SESSIONS[1].id else session
        for session in snapshot.sessions
    )
    chosen = format_named(name)
    assert chosen is not None
    made = export(replace(snapshot, sessions=sessions), chosen, edition, name=f"out{chosen.suffix}")
    assert leaks(made, {title}) == {title}


@pytest.mark.parametrize("name", PEOPLE_FORMATS)
def test_list_of_people_holds_nothing_private_unless_asked(name: str) -> None:
    made = files("marked", name, Choices())
    on_a_badge = ("pronouns", "job_title", "city", "country")
    names = ("given_name", "family_name", "badge_name", "organisation")
    wanted = {mark("participant", field) for field in (*on_a_badge, *names)}
    assert leaks(made, marks(), IDS) == wanted | {mark("group", "name")}


@pytest.mark.parametrize("name", PEOPLE_FORMATS)
def test_a_private_column_brings_only_itself(name: str) -> None:
    snapshot, _ = workshop("marked")
    columns = {column.name: column for column in columns_of(snapshot, WORDS) if column.is_private}
    brought = {
        column: leaks(files("marked", name, Choices(columns=(column,))), marks(), IDS) for column in columns
    }
    own = {mark("answer", "value"), mark("field", "name")}
    wanted = {column: {mark("participant", column)} & marks() for column in columns}
    wanted |= {"id": IDS, "tags": {mark("tag", "name")}, "own:FLD0000001": own}
    assert brought == wanted


def test_workbook_that_hides_a_private_value_would_be_found() -> None:
    """A canary for the whole way: writer, zip, search."""
    secret = mark("participant", "email")
    with io.BytesIO() as content:
        with xlsxwriter.Workbook(content) as book:
            book.add_worksheet("Agenda").write(0, 0, "Water")
            hidden = book.add_worksheet("State")
            hidden.write(0, 0, f'{{"email": "{secret}"}}')
            hidden.very_hidden()
        assert leaks({"out.xlsx": content.getvalue()}, marks()) == {secret}


def test_who_somebody_is_can_not_be_found_without_the_file() -> None:
    """The 50 bits of an id on a badge can all be tried; those of the document are there, and never told."""
    agendas = (shared_agenda(a_workshop(document=name)) for name in ("D0CVMENT01", "D0CVMENT02"))
    first, second = (
        {person.guid for slot in agenda.slots for person in slot.session.people} for agenda in agendas
    )
    assert first
    assert (len(first), first & second) == (len(second), set())
