import io
import zipfile
from dataclasses import replace
from pathlib import PurePath

import pytest

from planner.domain.refusal import Refused
from planner.domain.standing import is_shared
from planner.operations.exports import FORMATS, find_format
from planner.store.snapshot import take
from tests.exporting.workshop import (
    DAYS,
    EVENT,
    EVERYTHING,
    GROUPS,
    PEOPLE,
    ROLES,
    ROOMS,
    SESSIONS,
    SLOTS,
    TRACKS,
    a_document,
    a_workshop,
    all_columns,
    exported,
    marked,
)

SHARED_NAMES = [one.name for one in FORMATS if one.is_agenda]
NAMES = [one.name for one in FORMATS]
WRITTEN_NAMES = [name for name in SHARED_NAMES if name != "png"]
"""Formats in which there are words to be found."""


def all_text(content: bytes) -> str:
    """Of a workbook, the text of everything inside it."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return "\n".join(book.read(name).decode("utf-8") for name in book.namelist())
    return content.decode("utf-8").replace("\r\n ", "")


@pytest.mark.parametrize(
    ("path", "name", "found"),
    [
        ("out.ics", None, "ics"),
        ("OUT.XML", None, "xml"),
        ("out.json", None, "json"),
        ("out.html", None, "html"),
        ("out.csv", None, "agenda-csv"),
        ("out.xlsx", None, "agenda-xlsx"),
        ("out.csv", "participants-csv", "participants-csv"),
        ("out.xlsx", "participants-xlsx", "participants-xlsx"),
    ],
)
def test_format_is_found_by_suffix_or_name(path: str, name: str | None, found: str) -> None:
    assert find_format(PurePath(path), name=name).name == found


@pytest.mark.parametrize(
    ("path", "name", "code", "format"),
    [
        ("out.doc", None, "unknown_format", ".doc"),
        ("out", None, "unknown_format", "out"),
        ("out.csv", "agenda", "unknown_format", "agenda"),
        ("out.xlsx", "participants-csv", "format_differs", "participants-csv"),
    ],
)
def test_unknown_format_is_refused(path: str, name: str | None, code: str, format: str) -> None:  # noqa: A002
    with pytest.raises(Refused) as refused:
        find_format(PurePath(path), name=name)
    assert (refused.value.code, refused.value.values["format"]) == (code, format)


@pytest.mark.parametrize("name", WRITTEN_NAMES)
def test_shared_file_holds_nothing_private(name: str) -> None:
    with a_document(*map(marked, EVERYTHING)) as document:
        text = all_text(exported(take(document), name))
    assert "Night film" in text
    assert [line for line in text.splitlines() if "SECRET" in line] == []


@pytest.mark.parametrize("name", WRITTEN_NAMES)
@pytest.mark.parametrize("hidden", ["Team briefing", "Called off", "Not scheduled", "Inside", "Tesfaye"])
def test_shared_file_holds_no_internal_or_cancelled_session(name: str, hidden: str) -> None:
    assert hidden not in all_text(exported(a_workshop(), name))


@pytest.mark.parametrize("name", WRITTEN_NAMES)
def test_shared_file_keeps_what_is_on_a_badge_to_the_organizers(name: str) -> None:
    """A participant's id opens the door at the desk."""
    text = all_text(exported(a_workshop(), name))
    assert [person.id for person in PEOPLE if person.id in text or person.id.lower() in text] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SHARED_NAMES])
def test_organizers_own_file_holds_everything_about_participants(name: str) -> None:
    with a_document(*map(marked, EVERYTHING)) as document:
        taken = take(document)
    text = all_text(exported(taken, name, all_columns(taken)))
    own = [
        "pronouns",
        "job_title",
        "country",
        "email",
        "phone",
        "languages",
        "diet",
        "access_needs",
        "notes",
        "reference",
    ]
    wanted = {f"SECRET participant {field}" for field in own}
    wanted |= {"SECRET group name", "SECRET tag name", "SECRET field name", "SECRET answer value"}
    assert {secret for secret in wanted if secret not in text} == set()


@pytest.mark.parametrize("name", NAMES)
def test_same_snapshot_makes_the_same_file(name: str) -> None:
    assert exported(a_workshop(), name) == exported(a_workshop(), name)


@pytest.mark.parametrize("name", NAMES)
def test_empty_workshop_is_exported_or_refused(name: str) -> None:
    with a_document(EVENT) as document:
        empty = take(document)
    if name in ("xml", "json", "png", "svg"):
        with pytest.raises(Refused, match="no_day_left"):
            exported(empty, name)
    else:
        assert exported(empty, name)


def test_picture_is_the_same_without_what_is_private() -> None:
    with a_document(*map(marked, EVERYTHING)) as document:
        secret = exported(take(document), "png")
    shown = [session for session in SESSIONS if is_shared(session)]
    slots = [slot for slot in SLOTS if slot.session in {session.id for session in shown}]
    roles = [role for role in ROLES if role.participant not in ("PRS0000003", "PRS0000004")]
    with a_document(EVENT, *DAYS, *ROOMS, *TRACKS, *shown, *slots, *GROUPS, *PEOPLE, *roles) as document:
        assert exported(take(document), "png") == secret


@pytest.mark.parametrize("name", SHARED_NAMES)
def test_zone_nobody_knows_is_refused(name: str) -> None:
    strange = a_workshop(event=replace(EVENT, timezone="Middle Earth/Shire"))
    with pytest.raises(Refused, match="timezone_unknown"):
        exported(strange, name)
