"""Boxes to choose a day or a room from."""

from collections.abc import Iterable

from planner.domain.records import Day
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.ui.widgets.choice_box import ChoiceBox
from planner.wording.dates import short_date


def day_box(days: Iterable[Day], chosen: str, words: Words) -> ChoiceBox:
    made = ChoiceBox()
    made.offer([(day.id, short_date(day.date, words), "") for day in days])
    made.show_value(chosen)
    return made


def room_box(snapshot: Snapshot, none: str, chosen: str | None) -> ChoiceBox:
    """Every room; first, as `none` says it, no room in particular."""
    made = ChoiceBox()
    made.offer([(None, none, ""), *((room.id, room.name, "") for room in snapshot.rooms)])
    made.show_value(chosen)
    return made
