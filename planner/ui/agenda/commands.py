"""The commands of the agenda's page, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner.language import Words
from planner.ui.widgets.buttons import command
from planner.wording.marking import later


class Entry(NamedTuple):
    name: str
    text: str
    """Marked for translation."""
    shortcut: str = ""
    picture: str = ""


ENTRIES = (
    Entry("add", later("Add session"), "Ctrl+Shift+A", "add"),
    Entry("shift", later("Shift later…"), "Ctrl+Shift+L", "later"),
    Entry("reflow", later("Reflow after a delay…"), "Ctrl+Shift+D", "later"),
    Entry("release", later("Release…"), "Ctrl+Shift+R", "release"),
    Entry("share", later("Share the agenda…"), "", "share"),
    Entry("swap", later("Swap…"), "Ctrl+Shift+X", "swap"),
    Entry("open", later("Open session"), "", "edit"),
    Entry("pin", later("Pin or unpin"), "", "pin"),
    Entry("again", later("Run again…"), "Ctrl+Shift+G", "copy"),
    Entry("unschedule", later("Take out of the agenda"), "", "remove"),
    Entry("shift_after", later("Shift everything after this…"), "", "later"),
    Entry("schedule", later("Find a place…"), "Ctrl+Shift+F", "search"),
    Entry("to_tray", later("Go to the unscheduled sessions"), "Ctrl+Shift+U", "sessions"),
    Entry("to_grid", later("Go to the grid"), "F6", "agenda"),
    Entry("next_conflict", later("Next conflict"), "F8", "warning"),
    Entry("previous_conflict", later("Conflict before"), "Shift+F8", "warning"),
    Entry("next_day", later("Next day"), "Alt+PgDown", "next"),
    Entry("previous_day", later("Day before"), "Alt+PgUp", "previous"),
    Entry("zoom_in", later("Show less of the day, larger"), "", "zoom-in"),
    Entry("zoom_out", later("Show more of the day, smaller"), "", "zoom-out"),
    Entry("fit", later("Show the whole day"), "", "fit"),
    Entry("tray", later("Show or hide the tray"), "F9", "panel-left"),
    Entry("side", later("Show or hide the conflicts"), "Shift+F9", "panel-right"),
    Entry("frame", later("Copy this day’s frame…"), "", "copy"),
    Entry("insert_before", later("Insert a day before"), "", "add"),
    Entry("insert_after", later("Insert a day after"), "", "add"),
    Entry("hours", later("Opening hours…"), "", "later"),
    Entry("remove_day", later("Remove this day"), "", "remove"),
)
OF_A_DAY = ("reflow", "frame", "", "insert_before", "insert_after", "hours", "", "remove_day")
"""In the menu "Day"."""
OF_SLOTS = frozenset({"open", "pin", "swap", "again", "unschedule", "shift_after"})
"""They need something that is selected."""


def make(owner: QWidget, words: Words, doings: dict[str, Callable[[], object]]) -> dict[str, QAction]:
    """`doings`: what each does, by the same names."""
    return {
        entry.name: command(
            owner, words.gettext(entry.text), doings[entry.name],
            shortcut=entry.shortcut, picture=entry.picture,
        )
        for entry in ENTRIES
    }  # fmt: skip
