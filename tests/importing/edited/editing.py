"""A workbook of a small workshop, edited as a person would in a spreadsheet program, and taken in again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl

from planner.domain.records import Record, RoleKind, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.importing.edited.book import read_edited
from planner.importing.edited.plan import plan_edited
from planner.importing.schedule.plan import AgendaPlan
from planner.operations.agenda_import import import_agenda
from planner.store.document import Document
from planner.store.snapshot import take
from tests.exporting.workshop import a_document, exported

Edit = Callable[[Any], None]
"""Of an openpyxl workbook: its types say that any cell may be a merged one."""
THURSDAY, FRIDAY, LIST = "Thu 26 May", "Fri 27 May", "Agenda"


class Sent:
    """A document, and the workbook that came back."""

    def __init__(self, document: Document, path: Path) -> None:
        self.document = document
        self.path = path
        path.write_bytes(exported(take(document), "agenda-xlsx"))

    def edit(self, edit: Edit) -> None:
        book = openpyxl.load_workbook(self.path)
        edit(book)
        book.save(self.path)

    def plan(self, *left_out: int) -> AgendaPlan:
        taken = take(self.document)
        return plan_edited(read_edited(self.path), taken, self.document.new_id, left_out=frozenset(left_out))

    def take_in(self, *left_out: int) -> AgendaPlan:
        plan = self.plan(*left_out)
        import_agenda(self.document, plan)
        return plan


@contextmanager
def sent(folder: Path, *records: Record) -> Iterator[Sent]:
    with a_document(*records) as document:
        yield Sent(document, folder / "agenda.xlsx")


def placed(snapshot: Snapshot) -> list[str]:
    """ "26 10:00 Hall 90 Water", in order."""
    return [_told(slot, snapshot) for slot in snapshot.slots if snapshot.session[slot.session].public]


def _told(slot: Slot, snapshot: Snapshot) -> str:
    session = snapshot.session[slot.session]
    room = snapshot.room[slot.room].name if slot.room else "everywhere"
    day = snapshot.day[slot.day].date.day
    return f"{day} {clock(slot.start)} {room} {session.minutes} {session.title}"


def told(plan: AgendaPlan) -> list[str]:
    """Row, what becomes of it, what it is about."""
    return [f"{outcome.row} {outcome.fate} {outcome.name}" for outcome in plan.outcomes]


def codes(plan: AgendaPlan) -> list[tuple[int | None, str, str]]:
    return [(problem.row, problem.code, problem.value) for problem in plan.problems]


def find(sheet: Any, text: str) -> Any:
    """The first cell that begins with it."""
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith(text):
                return cell
    raise LookupError(text)


def area(sheet: Any, cell: Any) -> Any:
    """The merged range that begins there."""
    found = (
        one for one in sheet.merged_cells.ranges if (one.min_row, one.min_col) == (cell.row, cell.column)
    )
    return next(found, None)


def move(sheet: Any, cell: Any, *, rows: int = 0, columns: int = 0, to: Any = None) -> None:
    """Cut and paste."""
    merged = area(sheet, cell)
    target = to or sheet
    text, row, column = cell.value, cell.row + rows, cell.column + columns
    if merged:
        height, width = merged.max_row - merged.min_row, merged.max_col - merged.min_col
        sheet.unmerge_cells(merged.coord)
        target.merge_cells(
            start_row=row, start_column=column, end_row=row + height, end_column=column + width
        )
    cell.value = None
    target.cell(row, column).value = text


def people_of(snapshot: Snapshot, session: str) -> set[tuple[str, RoleKind]]:
    return {(role.participant, role.kind) for role in snapshot.roles_of_session.get(session, ())}
