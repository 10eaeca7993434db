"""What the columns panel shows, line by line: each column, below it its answers, and those with nothing in
them at the end.
"""

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from planner.domain.names import folded
from planner.domain.records import Day
from planner.domain.values import dataclass
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.lists.columns import Told
from planner.importing.lists.meanings import Meaning
from planner.importing.tables.table import Table
from planner.language import Words
from planner.ui.importing.column_contents import Contents
from planner.ui.importing.column_dates import Unclear, shown_date
from planner.ui.importing.column_telling import fields_with
from planner.wording import lists

MOST_KNOWN = 4
"""Answers we understand that are shown before somebody asks for all of them."""
EMPTY = ("empty",)
ANSWERS = "answers"


class Kind(StrEnum):
    COLUMN = "column"
    ANSWER = "answer"
    DATES = "dates"
    FOLD = "fold"
    """Opens and closes what is folded away below it."""


Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    key: Key
    kind: Kind
    text: str
    detail: str = ""
    choice: str = ""
    """What it is now, of the things it could be."""
    remark: str = ""
    is_muted: bool = False
    needs_care: bool = False
    is_open: bool = False
    column: int = -1
    field: str = ""
    answer: str = ""
    value: str | None = None
    """What the answer means."""

    @property
    def is_below(self) -> bool:
        """It belongs to the column above."""
        return self.kind in (Kind.ANSWER, Kind.DATES) or self.key[0] == ANSWERS

    @property
    def spoken(self) -> str:
        parts = (self.text, self.detail, self.remark, self.choice)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that the lines are made of."""

    table: Table
    mapping: Columns
    meanings: Sequence[Meaning]
    told: Told
    contents: Contents
    days: Sequence[Day]
    unclear: Unclear | None = None
    assumed_day_first: bool | None = None
    freed: Mapping[int, str] = dataclasses.field(default_factory=dict)
    """By column the field that another column got."""
    opened: Collection[Key] = ()

    @property
    def day_first(self) -> bool | None:
        """As somebody said, now or of an earlier list; else as it was assumed."""
        orders = (self.told.day_first, self.mapping.day_first, self.assumed_day_first)
        return next((order for order in orders if order is not None), None)

    @property
    def fields(self) -> tuple[str, ...]:
        return fields_with(self.mapping.fields, self.told)

    @property
    def left_over(self) -> list[int]:
        """Columns that hold something, are left out, and nobody said they should be."""
        return [
            at
            for at, field in enumerate(self.fields)
            if not field and at not in self.contents.empty and at not in self.told.fields
        ]

    @property
    def taken(self) -> int:
        return sum(bool(field) and at not in self.contents.empty for at, field in enumerate(self.fields))

    @property
    def filled(self) -> int:
        """How many columns hold something."""
        return len(self.table.headers) - len(self.contents.empty)


def lines_of(shown: Shown, words: Words) -> list[Line]:
    meanings = _by_field(shown.meanings)
    told_answers: set[str] = set()
    found: list[Line] = []
    empty = shown.contents.empty
    for at, field in enumerate(shown.fields):
        if at in empty:
            continue
        found.append(_column(at, field, shown, words))
        if shown.unclear is not None and shown.unclear.column == at:
            found.append(_dates(shown.unclear, shown, words))
        if field in meanings and field not in told_answers:
            told_answers.add(field)
            found += _answers(at, meanings[field], shown, words)
    return [*found, *_empty_columns(shown, words)]


def _column(at: int, field: str, shown: Shown, words: Words) -> Line:
    lost = shown.freed.get(at, "")
    kind = shown.mapping.kind
    remark = ""
    if lost:
        remark = words.gettext("No longer “{field}”").format(field=lists.field(lost, kind, words))
    is_empty = at in shown.contents.empty
    left_out = words.gettext("Left out") if at in shown.told.fields else words.gettext("Not taken in")
    return Line(
        key=("column", at),
        kind=Kind.COLUMN,
        text=shown.table.headers[at],
        detail=words.gettext("Nothing in it") if is_empty else " · ".join(shown.contents.samples[at]),
        choice=lists.field(field, kind, words) if field else left_out,
        remark=remark,
        is_muted=not field,
        needs_care=bool(lost) and not field,
        column=at,
        field=field,
    )


def _answers(at: int, meanings: Sequence[Meaning], shown: Shown, words: Words) -> Iterator[Line]:
    """Those not understood first, then those somebody chose; the rest folds away where it is long."""
    ordered = sorted(meanings, key=lambda each: (each.value is not None, not each.is_told))
    first = sum(each.value is None or each.is_told for each in meanings)
    fold: Key = (ANSWERS, at)
    most = max(first, MOST_KNOWN)
    is_open = fold in shown.opened
    rest = len(ordered) - most
    seen = ordered if is_open or rest <= 1 else ordered[:most]
    yield from (_answer(at, meaning, shown, words) for meaning in seen)
    if rest > 1:
        more = words.ngettext("{count} more answer", "{count} more answers", rest).format(count=rest)
        text = words.gettext("Fewer answers") if is_open else more
        yield Line(key=fold, kind=Kind.FOLD, text=text, is_open=is_open, column=at)


def _answer(at: int, meaning: Meaning, shown: Shown, words: Words) -> Line:
    told = shown.told.meanings.get(meaning.field, {})
    value = _told_value(meaning, told)
    count = words.ngettext("{count} row", "{count} rows", meaning.count).format(count=f"{meaning.count:,}")
    return Line(
        key=("answer", at, meaning.answer),
        kind=Kind.ANSWER,
        text=words.gettext("“{answer}”").format(answer=" ".join(meaning.answer.split())),
        detail=count,
        choice=lists.meaning(meaning.field, value, shown.mapping.kind, shown.days, words),
        is_muted=value == "",
        needs_care=value is None,
        column=at,
        field=meaning.field,
        answer=meaning.answer,
        value=value,
    )


def _told_value(meaning: Meaning, told: Mapping[str, str]) -> str | None:
    return told.get(folded(meaning.answer), meaning.value)


def _dates(unclear: Unclear, shown: Shown, words: Words) -> Line:
    known = "" if shown.day_first is None else shown_date(unclear, shown.day_first, words)
    return Line(
        key=("dates", unclear.column),
        kind=Kind.DATES,
        text=words.gettext("“{answer}”").format(answer=unclear.text),
        choice=known or words.gettext("Which date?"),
        needs_care=not known,
        column=unclear.column,
    )


def _empty_columns(shown: Shown, words: Words) -> Iterator[Line]:
    empty = sorted(shown.contents.empty)
    if not empty:
        return
    is_open = EMPTY in shown.opened
    text = words.ngettext("{count} empty column", "{count} empty columns", len(empty))
    yield Line(key=EMPTY, kind=Kind.FOLD, text=text.format(count=len(empty)), is_open=is_open)
    if is_open:
        fields = shown.fields
        yield from (_column(at, fields[at], shown, words) for at in empty)


def _by_field(meanings: Iterable[Meaning]) -> dict[str, list[Meaning]]:
    found: dict[str, list[Meaning]] = {}
    for meaning in meanings:
        found.setdefault(meaning.field, []).append(meaning)
    return found
