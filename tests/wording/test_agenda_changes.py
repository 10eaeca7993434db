import gettext
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.records import ReleasedSlot
from planner.domain.releases import AgendaChange, ChangeKind
from planner.domain.times import Minute
from planner.wording import agenda_changes

WORDS = gettext.NullTranslations()
WATER = ReleasedSlot(
    id="RS",
    release="R",
    slot="S",
    session="W",
    title="Water and dignity",
    date=date(2016, 5, 26),
    start=Minute(570),
    minutes=60,
    room="HALL",
    room_name="Hall",
)


def change(kind: ChangeKind, **after: Any) -> AgendaChange:
    return AgendaChange(kind=kind, before=WATER, after=replace(WATER, **after))


ADDED = AgendaChange(kind=ChangeKind.ADDED, before=None, after=replace(WATER, room=None, room_name=""))
REMOVED = AgendaChange(kind=ChangeKind.REMOVED, before=WATER, after=None)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (ADDED, "“Water and dignity” is new: Thu 26 May, 09:30, the whole venue."),
        (
            REMOVED,
            "“Water and dignity” is no longer in the agenda; it was on Thu 26 May, 09:30, Hall.",
        ),
        (
            replace(REMOVED, kind=ChangeKind.CANCELLED),
            "“Water and dignity” is cancelled; it was to be on Thu 26 May, 09:30, Hall.",
        ),
        (
            change(ChangeKind.MOVED_IN_TIME, start=Minute(630)),
            "“Water and dignity” moved from 09:30 to 10:30.",
        ),
        (
            change(ChangeKind.MOVED_IN_TIME, date=date(2016, 5, 27)),
            "“Water and dignity” moved from Thu 26 May, 09:30 to Fri 27 May, 09:30.",
        ),
        (
            change(ChangeKind.MOVED_IN_ROOM, room="LAB", room_name="Lab"),
            "“Water and dignity” at 09:30 moved from Hall to Lab.",
        ),
        (
            change(ChangeKind.MOVED, start=Minute(630), room=None, room_name=""),
            "“Water and dignity” moved from 09:30, Hall, to 10:30, the whole venue.",
        ),
        (
            change(ChangeKind.RENAMED, title="{Water}"),
            "“Water and dignity” is now called “{Water}”.",
        ),
        (change(ChangeKind.LENGTH, minutes=90), "“Water and dignity” now takes 90 minutes instead of 60."),
        (change(ChangeKind.LENGTH, minutes=1), "“Water and dignity” now takes 1 minute instead of 60."),
        (change(ChangeKind.ROOM_RENAMED, room_name="Aula"), "The room “Hall” is now called “Aula”."),
    ],
)
def test_sentence(told: AgendaChange, sentence: str) -> None:
    assert agenda_changes.sentence(told, WORDS) == sentence


def test_every_kind_of_change_has_a_label_and_a_sentence() -> None:
    assert set(agenda_changes.KINDS) == set(ChangeKind)
    assert set(agenda_changes.SENTENCES) | {ChangeKind.LENGTH} == set(ChangeKind)


def test_when_is_the_date_it_is_on_now() -> None:
    moved = change(ChangeKind.MOVED_IN_TIME, date=date(2016, 5, 27))
    assert agenda_changes.when(moved, WORDS) == "Friday, 27 May 2016"
    assert agenda_changes.when(REMOVED, WORDS) == "Thursday, 26 May 2016"
    assert agenda_changes.when(change(ChangeKind.ROOM_RENAMED), WORDS) == ""
