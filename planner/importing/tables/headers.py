"""Which row of a file names its columns, and what it calls them; whether one does at all."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from planner.domain.rules import is_blank
from planner.importing.header_words import is_known
from planner.importing.problem import Problem
from planner.importing.tables.table import SHOWN, Cells
from planner.importing.unreadable import Unreadable

SEARCHED = 120
_FILLED = 30
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_PHONE = re.compile(r"\+?[\d\s()./-]{7,}")
_DATE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}( \d{1,2}:\d\d.*)?")
_LEAST_DIGITS = 7
_LONGEST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    cells: Cells
    """As written, of two rows where groups stand above; empty where no row names the columns."""
    at: int
    """Of the header, from 0; the row before the first one where there is none."""
    row: Cells = ()
    """The header's alone, as it may stand again further down."""
    notes: tuple[Problem, ...] = ()


def header_of(rows: Sequence[Cells]) -> Header:
    """From the first `SEARCHED` rows. Raises Unreadable `empty`."""
    filled = [(at, _filled(row)) for at, row in enumerate(rows)]
    filled = [(at, cells) for at, cells in filled if cells][:_FILLED]
    if not filled:
        raise Unreadable("empty")
    known, best = max(((sum(map(is_word, cells)), -at) for at, cells in filled))
    usual = median(len(cells) for _, cells in filled)
    first_full = next(at for at, cells in filled if 2 * len(cells) > usual)
    at = -best if known else first_full
    if _is_missing(rows, at, known):
        missing = Problem(None, "", "header_missing", "")
        return Header(cells=[], at=first_full - 1, notes=(missing, *_titles(rows[:first_full])))
    if known and _is_second(rows, at + 1):
        at += 1
    groups = rows[at - 1] if at and _are_groups(rows[at - 1], rows[at]) else []
    cells = _named(rows[at], groups)
    notes = _titles(rows[: at - bool(groups)])
    if not known:
        notes += (Problem(at + 1, "", "header_unknown", _shown([cells])),)
    return Header(cells=cells, at=at, row=rows[at], notes=notes)


def headers_of(cells: Cells, width: int) -> tuple[str, ...]:
    """Each once; what shows no word is called by its place."""
    headers: dict[str, None] = {}
    for place in range(width):
        text = " ".join(cells[place].replace("\ufeff", "").split()) if place < len(cells) else ""
        header = called = f"Column {place + 1}" if is_blank(text) else text
        repeats = 2
        while header in headers:
            header = f"{called} ({repeats})"
            repeats += 1
        headers[header] = None
    return tuple(headers)


def is_word(cell: str) -> bool:
    """Whether a cell is one that names a column; what is long is not looked at, for that takes long."""
    return len(cell) <= _LONGEST and is_known(cell)


def _filled(row: Cells) -> list[str]:
    return [cell for cell in row if cell.strip()]


def _is_missing(rows: Sequence[Cells], at: int, known: int) -> bool:
    """Whether the row that would be the header holds what only people's rows do."""
    if any(_EMAIL.fullmatch(cell.strip()) for cell in rows[at]):
        return True
    if known == 1:
        return any(_EMAIL.fullmatch(cell.strip()) for row in rows[:at] for cell in row)
    return not known and any(
        _is_as_below(rows, at, place, is_alike) for place in range(len(rows[at])) for is_alike in _ALIKE
    )


def _is_as_below(rows: Sequence[Cells], at: int, place: int, is_alike: Callable[[str], bool]) -> bool:
    """Whether a cell is of a kind, and most of those below it are too."""
    if not is_alike(rows[at][place].strip()):
        return False
    below = [row[place].strip() for row in rows[at + 1 :] if len(row) > place and row[place].strip()]
    return bool(below) and 5 * sum(map(is_alike, below)) >= 4 * len(below)


def _is_phone(text: str) -> bool:
    digits = sum(character.isdecimal() for character in text)
    return digits >= _LEAST_DIGITS and _PHONE.fullmatch(text) is not None and not _is_date(text)


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None


_ALIKE = (_is_phone, _is_date)


def _is_second(rows: Sequence[Cells], at: int) -> bool:
    """Whether a header goes on in this row: under merged cells stand words of their own."""
    if at >= len(rows):
        return False
    above, row = rows[at - 1], rows[at]
    known = sum(map(is_word, row))
    is_under_blank = any(
        cell.strip() and not (place < len(above) and above[place].strip()) for place, cell in enumerate(row)
    )
    return known > 1 and is_under_blank and known >= sum(map(is_word, above))


def _are_groups(above: Cells, header: Cells) -> bool:
    """Whether the row above the header says what some of its columns have in common, or what one holds."""
    if len(_filled(above)) < 2:
        return False
    words = [cell.strip() for cell in header]
    fills_blank = any(cell.strip() and not _at(words, place) for place, cell in enumerate(above))
    repeats = len(set(filter(None, words))) < len(list(filter(None, words)))
    return fills_blank or repeats


def _named(header: Cells, groups: Cells) -> Cells:
    words = [cell.strip() for cell in header]
    named = []
    group = ""
    for place in range(max(len(header), len(groups))):
        word, above = _at(words, place), _at(groups, place).strip()
        group = above or group
        if not word:
            named.append(above)
        elif group and words.count(word) > 1:
            named.append(f"{group}: {word}")
        else:
            named.append(header[place])
    return named if groups else header


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _titles(rows: Sequence[Cells]) -> tuple[Problem, ...]:
    shown = _shown(rows)
    return (Problem(None, "", "titles_skipped", shown),) if shown else ()


def _shown(rows: Sequence[Cells]) -> str:
    return " · ".join(cell.strip() for row in rows for cell in row if cell.strip())[:SHOWN]
