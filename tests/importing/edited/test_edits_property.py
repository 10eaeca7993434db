"""Random moves in the workbook's cells give exactly these changes in the document, and nothing else."""

import random
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from planner.domain.records import Day, Event, Record, Room, Session, Slot
from planner.domain.times import Minute
from planner.store.snapshot import take
from tests.importing.edited.editing import Sent, area, codes, placed, sent

DAYS = tuple(
    Day(id=f"DAY000000{at}", date=date(2016, 5, 25 + at), opens=Minute(540), closes=Minute(1020))
    for at in (1, 2)
)
ROOMS = tuple(
    Room(id=f"RM0000000{at}", name=name, position=at) for at, name in enumerate(["Hall", "Lab", "Loft"])
)
FIRST_ROW, ROWS = 3, 16
"""Every half hour of the day, as a spreadsheet program counts."""

Spot = tuple[int, int, int]
"""Day, room and half hour, from 0."""


def an_agenda(spots: dict[Spot, int]) -> tuple[Record, ...]:
    """A session at each spot, so many half hours long; some have the same title."""
    records: list[Record] = [Event(name="Gathering"), *DAYS, *ROOMS]
    for at, ((day, room, half), halves) in enumerate(spots.items()):
        title = "Coffee" if at % 4 == 0 else f"Session {chr(65 + at) * 6}"
        records += (
            Session(id=f"SES{at:07}", title=title, minutes=30 * halves),
            Slot(
                id=f"SLT{at:07}",
                session=f"SES{at:07}",
                day=DAYS[day].id,
                start=Minute(540 + 30 * half),
                room=ROOMS[room].id,
            ),
        )
    return tuple(records)


def some_spots(choice: random.Random) -> dict[Spot, int]:
    """Without overlaps, in every room: only those have columns."""
    spots: dict[Spot, int] = {}
    for day in range(2):
        for room in range(3):
            half = choice.randrange(4)
            for _ in range(choice.randint(1, 3)):
                spots[day, room, half] = choice.randint(1, 3)
                half += spots[day, room, half] + choice.randrange(3)
    return spots


def cell_of(book: Any, spot: Spot) -> Any:
    day, room, half = spot
    return book.worksheets[day].cell(FIRST_ROW + half, 2 + room)


def cut(book: Any, spot: Spot) -> str:
    cell = cell_of(book, spot)
    text = str(cell.value)
    merged = area(cell.parent, cell)
    if merged:
        cell.parent.unmerge_cells(merged.coord)
    cell.value = None
    return text


def paste(book: Any, spot: Spot, halves: int, text: str) -> None:
    cell = cell_of(book, spot)
    cell.value = text
    if halves > 1:
        cell.parent.merge_cells(
            start_row=cell.row,
            end_row=cell.row + halves - 1,
            start_column=cell.column,
            end_column=cell.column,
        )


def is_free(spots: dict[Spot, int], spot: Spot, halves: int) -> bool:
    day, room, half = spot
    return half + halves <= ROWS and all(
        half + halves <= other or other + length <= half
        for (on, where, other), length in spots.items()
        if (on, where) == (day, room)
    )


def moved_at_random(workbook: Sent, spots: dict[Spot, int], choice: random.Random) -> list[str]:
    """How the agenda must look after it."""
    sessions = [record for record in an_agenda(spots) if isinstance(record, Session)]
    titles = {spot: session.title for spot, session in zip(spots, sessions, strict=True)}
    book = openpyxl.load_workbook(workbook.path)
    now = dict(spots)
    for spot in choice.sample(list(spots), min(4, len(spots))):
        halves = now.pop(spot)
        title = titles.pop(spot)
        target = (choice.randrange(2), choice.randrange(3), choice.randrange(ROWS))
        if not is_free(now, target, halves):
            target = spot
        text = cut(book, spot)
        if choice.random() < 0.15:
            continue
        if choice.random() < 0.2 and title != "Coffee":
            title = text = f"{title} again"
        paste(book, target, halves, text)
        now[target], titles[target] = halves, title
    book.save(workbook.path)
    return sorted(_told(spot, halves, titles[spot]) for spot, halves in now.items())


def _told(spot: Spot, halves: int, title: str) -> str:
    day, room, half = spot
    hours, minutes = divmod(540 + 30 * half, 60)
    return f"{26 + day} {hours:02}:{minutes:02} {ROOMS[room].name} {30 * halves} {title}"


@pytest.mark.parametrize("seed", [1, 2, 3, 118, 127])
def test_random_edits_are_exactly_what_changes(tmp_path: Path, seed: int) -> None:
    choice = random.Random(seed)
    spots = some_spots(choice)
    with sent(tmp_path, *an_agenda(spots)) as workbook:
        before = placed(take(workbook.document))
        wanted = moved_at_random(workbook, spots, choice)
        plan = workbook.take_in()
        assert codes(plan) == []
        assert sorted(placed(take(workbook.document))) == wanted
        assert {outcome.fate for outcome in workbook.plan().outcomes} <= {"same"}
        if plan.outcomes:
            workbook.document.undo()
        assert placed(take(workbook.document)) == before
