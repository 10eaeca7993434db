"""The shared agenda as a workbook: a sheet a day with rooms across, one with a row a slot, and what it was.

Somebody may edit it and send it back: see `domain.written_agenda` for the hidden sheet.
"""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from planner.domain.snapshot import Snapshot
from planner.domain.written_agenda import (
    SHEET,
    WrittenAgenda,
    WrittenDay,
    WrittenRoom,
    WrittenSlot,
    digest,
    rows_of,
)
from planner.exporting.edition import Edition
from planner.exporting.sharing import SharedAgenda, SharedDay, shared_agenda
from planner.exporting.tables.agenda_rows import people_line, slots_table
from planner.exporting.tables.cells import Column, Table, legible
from planner.exporting.tables.day_sheet import FIRST_COLUMN, FIRST_ROW, DaySheet, add_day
from planner.exporting.tables.sheet_grid import Block, sheet_grid
from planner.exporting.tables.workbooks import add_table, new_workbook, sheet_name
from planner.language import Words
from planner.wording import exports
from planner.wording.dates import long_date, short_date
from planner.wording.papers import whole_venue
from planner.wording.series import join

_OTHER_COLUMNS = slice(6, 9)
"""Of a row of the list: type, track, language; the abstract is the last."""


def write_agenda_workbook(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    agenda, words = shared_agenda(snapshot, edition.choices), edition.words
    days = _day_sheets(agenda, words)
    table = _with_ids(slots_table(agenda.slots, words), agenda, words)
    list_sheet = sheet_name(table.name, taken=(SHEET, *(day.name for day in days)))
    written = _written(agenda, days, table, list_sheet, words)
    is_mirrored = agenda.is_right_to_left
    content = io.BytesIO()
    with new_workbook(content, edition, title=agenda.name) as workbook:
        sheets = [add_day(workbook, day, is_mirrored=is_mirrored) for day in days]
        sheets.append(add_table(workbook, table, sheet=list_sheet))
        sheets[-1].set_column(len(table.columns) - 1, len(table.columns) - 1, None, None, {"hidden": True})
        for sheet in sheets if is_mirrored else ():
            sheet.right_to_left()
        _hide(workbook, written)
    return content.getvalue()


def _day_sheets(agenda: SharedAgenda, words: Words) -> list[DaySheet]:
    used = {slot.room.id for slot in agenda.slots if slot.room}
    rooms = [room for room in agenda.rooms if room.id in used] or list(agenda.rooms)
    sheets: list[DaySheet] = []
    for day in agenda.days:
        taken = (SHEET, *(sheet.name for sheet in sheets))
        sheets.append(
            DaySheet(
                name=sheet_name(short_date(day.date, words), taken=taken),
                heading=legible(_heading(day, words)),
                time_heading=exports.time(words),
                whole_venue=whole_venue(words),
                grid=sheet_grid(day, rooms),
                people={slot.id: legible(people_line(slot, words)) for slot in day.slots},
            )
        )
    return sheets


def _heading(day: SharedDay, words: Words) -> str:
    shown = long_date(day.date, words)
    return words.gettext("{date} · {name}").format(date=shown, name=day.label) if day.label else shown


def _with_ids(table: Table, agenda: SharedAgenda, words: Words) -> Table:
    return replace(
        table,
        columns=(*table.columns, Column(heading=words.gettext("Id"), width=13)),
        rows=tuple((*row, slot.id) for row, slot in zip(table.rows, agenda.slots, strict=True)),
    )


def _written(
    agenda: SharedAgenda, days: Sequence[DaySheet], table: Table, list_sheet: str, words: Words
) -> WrittenAgenda:
    slots = [_written_slot(block, sheet) for sheet in days for block in sheet.grid.blocks]
    return WrittenAgenda(
        event=legible(agenda.name),
        step=agenda.step,
        list_sheet=list_sheet,
        whole_venue=whole_venue(words),
        time_heading=exports.time(words),
        separator=join(["", ""], words),
        headings=tuple(legible(column.heading) for column in table.columns),
        days=tuple(
            WrittenDay(
                date=day.date, opens=day.opens, closes=day.closes, sheet=sheet.name, heading=sheet.heading
            )
            for day, sheet in zip(agenda.days, days, strict=True)
        ),
        rooms=tuple(WrittenRoom(id=room.id, name=legible(room.name)) for room in agenda.rooms),
        slots=tuple(
            replace(slot, row=at, rest=digest(legible(str(cell)) for cell in (*row[_OTHER_COLUMNS], row[-2])))
            for at, (slot, row) in enumerate(zip(slots, table.rows, strict=True), start=1)
        ),
    )


def _written_slot(block: Block, sheet: DaySheet) -> WrittenSlot:
    slot = block.slot
    return WrittenSlot(
        id=slot.id,
        session=slot.session.id,
        day=slot.day,
        start=slot.start,
        room=slot.room.id if slot.room else "",
        minutes=slot.session.minutes,
        title=legible(slot.session.title),
        people=sheet.people[slot.id],
        top=FIRST_ROW + block.top,
        left=FIRST_COLUMN + block.left,
        bottom=FIRST_ROW + block.bottom,
        right=FIRST_COLUMN + block.right,
        row=0,
        rest="",
    )


def _hide(workbook: Any, written: WrittenAgenda) -> None:
    sheet = workbook.add_worksheet(SHEET)
    for number, row in enumerate(rows_of(written)):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text)
    sheet.hide()
