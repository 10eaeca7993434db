"""What the window says of a file that fails."""

import gettext
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.store.errors import CODES
from planner.wording import rescues

WORDS = gettext.NullTranslations()
NOW = datetime(2016, 5, 26, 12, tzinfo=UTC)


@pytest.mark.parametrize("code", CODES)
def test_every_trouble_has_a_sentence_while_opening_and_while_working(code: str) -> None:
    values = {"path": Path("docs") / "Ana & Co.workshop", "who": "", "host": "", "version": 9, "known": 2}
    for told in (rescues.opening(code, values, WORDS), rescues.working(code, values, WORDS)):
        assert told.endswith(".") or "planner new" in told
        assert "{" not in told


def test_who_has_a_workshop_is_named() -> None:
    values = {"path": Path("a.workshop"), "who": "North door", "host": "x"}
    assert rescues.opening("in_use", values, WORDS) == (
        "“a” is open at North door. Close it there, or look at it without changing it."
    )


def test_a_trouble_without_a_path_has_a_sentence() -> None:
    assert rescues.working("disk_full", {"path": None}, WORDS).startswith("The disk with ")


def test_moments_are_as_short_as_they_can_be() -> None:
    def told(*moment: int) -> str:
        return rescues.moment(datetime(*moment).astimezone(), now=NOW.astimezone(), words=WORDS)  # type: ignore[arg-type] # as its parts

    here = NOW.astimezone()
    assert told(here.year, here.month, here.day, 9, 5) == "09:05"
    assert told(2016, 5, 2, 9, 5) == "Mon 2 May, 09:05"
    assert told(2015, 5, 2, 9, 5) == "Saturday, 2 May 2015"
