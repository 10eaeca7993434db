"""Scenes of the import page with an agenda: calendars of others, our own sent back, one that was edited."""

from pathlib import Path
from typing import Any

import openpyxl

from planner.importing.outcomes import Fate
from planner.ui.importing.preview import PROBLEMS
from tests.exporting.workshop import exported
from tests.importing.calendar.editing import moved_and_cancelled
from tests.ui.list_scenes import Scene, shown
from tests.ui.stage import Stage

CALENDARS = Path(__file__).parent.parent / "data" / "calendars"
SCHEDULES = Path(__file__).parent.parent / "data" / "schedules"
START, ROOM, TITLE = 2, 5, 6
"""Columns of the list in a workbook of an agenda."""


def of_calendar(name: str, *, rows: str = "", at: int = 0) -> Scene:
    def show(stage: Stage) -> None:
        stage.sample()
        page = shown(stage, CALENDARS / name)
        page.list.show_rows(rows)
        page.list.rows.choose(at)

    return show


def of_schedule(stage: Stage) -> None:
    stage.sample()
    shown(stage, SCHEDULES / "pretalx-democon.json", seconds=2)


def edited(stage: Stage) -> None:
    """The sample's own calendar, with one session moved, one renamed and one cancelled."""
    stage.sample()
    file = stage.folder / "gathering.ics"
    file.write_bytes(moved_and_cancelled(stage.workspace.document))
    page = shown(stage, file)
    page.list.show_rows(Fate.CHANGED)


def taken_out(stage: Stage) -> None:
    edited(stage)
    page = shown(stage, stage.folder / "gathering.ics")
    page.list.show_rows(Fate.REMOVED)


def one_left_out(stage: Stage) -> None:
    edited(stage)
    page = shown(stage, stage.folder / "gathering.ics")
    page.list.rows.choose(1)
    page.list.rows.toggle_selected()
    stage.settle(seconds=1)


def a_workbook(stage: Stage) -> Path:
    """The sample's own, in which a partner moved, renamed, added and took out, and wrote what can't be."""
    stage.sample()
    file = stage.folder / "gathering.xlsx"
    file.write_bytes(exported(stage.workspace.snapshot, "agenda-xlsx"))
    book: Any = openpyxl.load_workbook(file)
    days, listed = book.worksheets[:2], book.worksheets[2]
    rows = {listed.cell(row, TITLE).value: row for row in range(2, listed.max_row + 1)}
    moved, renamed, gone, wrong = (rows[title] for title in sorted(set(rows))[3:7])
    listed.cell(moved, ROOM).value = listed.cell(2, ROOM).value
    listed.cell(moved, START).value = "5:30 PM"
    listed.cell(renamed, TITLE).value = f"{listed.cell(renamed, TITLE).value}: what we learned"
    listed.cell(wrong, START).value = "half past ten"
    listed.delete_rows(gone)
    days[1].cell(days[1].max_row, 3).value = "Goodbye and thank you"
    book.copy_worksheet(days[0])
    book.save(file)
    return file


def of_workbook(rows: str = "") -> Scene:
    def show(stage: Stage) -> None:
        page = shown(stage, a_workbook(stage), seconds=3)
        page.list.show_rows(rows)

    return show


def no_agenda(stage: Stage) -> None:
    stage.sample()
    file = stage.folder / "places.json"
    file.write_text('{"type": "FeatureCollection"}', encoding="utf-8")
    shown(stage, file)


def taken_in(stage: Stage) -> None:
    edited(stage)
    shown(stage, stage.folder / "gathering.ics").list.foot.take_in.click()
    stage.settle(seconds=1)


SCENES: dict[str, Scene] = {
    "import-agenda-outlook": of_calendar("outlook.ics"),
    "import-agenda-google": of_calendar("google.ics", at=2),
    "import-agenda-problems": of_calendar("outlook.ics", rows=PROBLEMS, at=1),
    "import-agenda-schedule": of_schedule,
    "import-agenda-edited": edited,
    "import-agenda-removed": taken_out,
    "import-agenda-left-out": one_left_out,
    "import-agenda-workbook": of_workbook(),
    "import-agenda-workbook-changed": of_workbook(Fate.CHANGED),
    "import-agenda-workbook-problems": of_workbook(PROBLEMS),
    "import-agenda-no-agenda": no_agenda,
    "import-agenda-done": taken_in,
}
