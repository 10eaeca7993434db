"""Each of our samples is taken for what it is, with no hand-mapping."""

import pytest

from planner.importing.header_words import ListKind
from planner.importing.lists.columns import guess, guess_kind
from planner.importing.tables.reading import read_table
from tests.importing.lists.building import FILES, REGISTRATIONS, a_table

LISTS = REGISTRATIONS.parent / "lists"
GRID = {
    "Day": "day",
    "Start": "start",
    "End": "end",
    "Room": "room",
    "Title": "title",
    "Abstract": "abstract",
}
SESSIONS = {
    "indico-contributions.csv": (
        "Indico",
        {
            "Id": "id",
            "Title": "title",
            "Description": "abstract",
            "Date": "day",
            "Duration": "minutes",
            "Type": "type",
            "Track": "track",
            "Presenters": "speakers",
        },
    ),
    "open-event-sessions.csv": (
        "Open Event",
        {
            "Session Title": "title",
            "Session Starts At": "start",
            "Session Ends At": "end",
            "Session Speakers": "speakers",
            "Speaker Emails": "speaker_email",
            "Session Track": "track",
            "Session Abstract Long": "abstract",
            "Comment": "notes",
            "Status": "status",
            "Session Type": "type",
            "Talk Length": "minutes",
            "Language": "language",
        },
    ),
    "osem-events.csv": (
        "OSEM",
        {
            "Event ID": "reference",
            "Title": "title",
            "Abstract": "abstract",
            "Start time": "start",
            "Submitter": "owner",
            "Speaker": "speakers",
            "Event Type": "type",
            "Track": "track",
            "Room": "room",
            "State": "status",
        },
    ),
    "pretalx-sessions.csv": (
        "pretalx",
        {
            "ID": "reference",
            "Proposal title": "title",
            "Proposal state": "status",
            "Session type": "type",
            "Track": "track",
            "Abstract": "abstract",
            "Duration": "minutes",
            "Language": "language",
            "Speaker IDs": "speaker_reference",
            "Speaker names": "speakers",
            "Room": "room",
            "Start": "start",
            "Start (date)": "day",
            "End": "end",
        },
    ),
    "sched.csv": (
        "Sched",
        {
            "Session Title": "title",
            "Session Start": "start",
            "Session End": "end",
            "Venue": "room",
            "Speakers": "speakers",
            "Type": "type",
            "Description": "abstract",
        },
    ),
    "sessionize-scheduled.csv": (
        "Sessionize",
        {
            "Session Id": "reference",
            "Title": "title",
            "Description": "abstract",
            "Owner": "owner",
            "Owner Email": "owner_email",
            "Session format": "type",
            "Room": "room",
            "Scheduled At": "start",
            "Scheduled Duration": "minutes",
            "Speaker Id": "speaker_reference",
            "FirstName": "speaker_given_name",
            "LastName": "speaker_family_name",
            "Email": "speaker_email",
            "TagLine": "speaker_organisation",
        },
    ),
    "schedule-english.csv": (
        "",
        {
            "Day": "day",
            "Time": "start",
            "Room": "room",
            "Title": "title",
            "Speakers": "speakers",
            "Moderator": "moderators",
        },
    ),
    "schedule-spanish.csv": (
        "",
        {
            "Fecha": "day",
            "Hora": "start",
            "Sala": "room",
            "Título": "title",
            "Ponentes": "speakers",
            "Facilitadora": "facilitators",
        },
    ),
    "schedule-french.csv": (
        "",
        {"Jour": "day", "Heure": "start", "Salle": "room", "Titre": "title", "Intervenants": "speakers"},
    ),
    "schedule-german.csv": (
        "",
        {
            "Tag": "day",
            "Uhrzeit": "start",
            "Raum": "room",
            "Titel": "title",
            "Referenten": "speakers",
            "Moderation": "moderators",
        },
    ),
    "schedule-portuguese.csv": (
        "",
        {"Dia": "day", "Horário": "start", "Sala": "room", "Título": "title", "Palestrantes": "speakers"},
    ),
    "schedule-parted.csv": ("", {"Day": "day", "Time": "start", "Title": "title", "Speakers": "speakers"}),
    "schedule-grid.csv": ("", GRID),
    "schedule-days.csv": ("", GRID),
}
"""The product, and the columns that are taken in."""


@pytest.mark.parametrize("name", SESSIONS)
def test_a_list_of_sessions_is_understood(name: str) -> None:
    table = read_table(LISTS / name)
    assert guess_kind(table) is ListKind.SESSIONS
    mapping = guess(table, ListKind.SESSIONS)
    taken = {header: field for header, field in zip(table.headers, mapping.fields, strict=True) if field}
    assert (mapping.product.name if mapping.product else "", taken) == SESSIONS[name]


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ("Time,Topic,Speaker", ("start", "title", "speakers")),
        ("Time,Description,Location", ("start", "title", "room")),
        ("Hora,Tema,Ponente", ("start", "title", "speakers")),
        ("Time,Session,Topic", ("start", "title", "track")),
        ("From,To,Activity,Where", ("start", "end", "title", "room")),
        ("When,What is it,Session title", ("start", "", "title")),
    ],
)
def test_a_schedule_without_a_title_has_another_word_for_it(headers: str, fields: tuple[str, ...]) -> None:
    cells = ",".join("x" for _ in fields)
    table = a_table(f"{headers}\n{cells}\n{cells}\n")
    assert (guess_kind(table), guess(table, ListKind.SESSIONS).fields) == (ListKind.SESSIONS, fields)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Room,Notes", ListKind.ROOMS),
        ("Sala,Aforo", ListKind.ROOMS),
        ("Name,Capacity", ListKind.ROOMS),
        ("Name,Room,Arrival", ListKind.PARTICIPANTS),
        ("First name,Last name,Room,Time", ListKind.PARTICIPANTS),
        ("Name,E-mail,Date", ListKind.PARTICIPANTS),
        ("Day,Time,Room,Session", ListKind.SESSIONS),
    ],
)
def test_a_list_with_rooms_or_times_may_be_of_people(headers: str, kind: ListKind) -> None:
    cells = ",".join("x" for _ in headers.split(","))
    assert guess_kind(a_table(f"{headers}\n{cells}\n")) is kind


def test_a_list_of_rooms_is_understood() -> None:
    table = read_table(LISTS / "rooms.csv")
    assert guess_kind(table) is ListKind.ROOMS
    fields = ("name", "capacity", "floor", "feature", "feature", "notes")
    assert guess(table, ListKind.ROOMS).fields == fields


def test_every_sample_is_told() -> None:
    assert {path.name for path in LISTS.iterdir()} == {*SESSIONS, "rooms.csv"}


@pytest.mark.parametrize("name", FILES)
def test_a_registration_is_of_people_unless_it_is_of_sessions(name: str) -> None:
    kind = ListKind.SESSIONS if name == "sessionize.xlsx" else ListKind.PARTICIPANTS
    assert guess_kind(read_table(REGISTRATIONS / name)) is kind
