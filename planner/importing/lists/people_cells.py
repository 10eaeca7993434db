"""Rows of a list as values of people: each column by its own reader, a part of the list at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import compress
from operator import itemgetter
from typing import Any, NamedTuple

from planner.domain import names, rules
from planner.domain.records import OWN, Day
from planner.importing.lists import person_names, values
from planner.importing.lists.attendance import days_reader, moment_reader
from planner.importing.lists.cells import SHOWN, hint, read_column, references
from planner.importing.lists.columns import Mapping
from planner.importing.lists.meanings import as_told
from planner.importing.lists.register import AT, FIELDS, Marks, Values, name_mark
from planner.importing.problem import Problem
from planner.importing.tables.table import Cells, Table

DAYS, TAGS = len(FIELDS), len(FIELDS) + 1
FIRST_OWN = len(FIELDS) + 2
"""Where the organizer's own fields begin in the values of a row."""
AT_ONCE = 4000
_OPEN = {"arrival", "departure", "photo_consent", "status", "days", "tags"}
"""What is None where the list says nothing of it; all else is an empty text."""
_OWN_EXPORT = "Workshop Planner"


class Row(NamedTuple):
    number: int
    place: int
    """In the table, from 0."""
    values: Values
    marks: Marks


_row = partial(tuple.__new__, Row)
_mark = partial(tuple.__new__, Marks)
"""Of all fields in a tuple: a third of the time, measured."""


class Called(NamedTuple):
    """What some rows call their people."""

    given_name: Sequence[str]
    family_name: Sequence[str]
    badge_name: Sequence[str]


@dataclass(slots=True, kw_only=True)
class Part:
    """Some rows of the table."""

    rows: Sequence[Cells]
    numbers: Sequence[int]


@dataclass(slots=True, kw_only=True)
class Block:
    """What some rows say, column by column."""

    numbers: Sequence[int]
    places: Sequence[int]
    columns: Sequence[Sequence[Any]]
    """By the place in a row's values; the sort keys are blank: of most rows nobody asks for one."""

    def only(self, chosen: Sequence[bool]) -> "Block":
        return Block(
            numbers=list(compress(self.numbers, chosen)),
            places=list(compress(self.places, chosen)),
            columns=[list(compress(column, chosen)) for column in self.columns],
        )

    def values(self) -> Iterator[Values]:
        return zip(*self.columns, strict=True)

    def rows(self) -> Iterator[Row]:
        called = zip(*(self.columns[AT[name]] for name in Called._fields), strict=True)
        keys = [f"{family} {given}" if given or family else badge for given, family, badge in called]
        columns = list(self.columns)
        columns[AT["sort_key"]] = names.folded_all(keys)
        return map(
            _row, zip(self.numbers, self.places, zip(*columns, strict=True), _marks(columns), strict=True)
        )


@dataclass(kw_only=True)
class PeopleReader:
    table: Table
    mapping: Mapping
    days: Sequence[Day]
    problems: list[Problem]
    names: list[str] = field(default_factory=list)
    """What each row read so far calls its person; "" where it names nobody."""

    @cached_property
    def own_fields(self) -> tuple[str, ...]:
        return tuple(field for field in self.mapping.fields if field.startswith(OWN))

    @cached_property
    def _readers(self) -> dict[str, values.Reader]:
        day_first = self.mapping.day_first
        return {
            "email": values.email,
            "status": values.status,
            "photo_consent": values.consent,
            "arrival": moment_reader(self.days, day_first),
            "departure": moment_reader(self.days, day_first, is_end=True),
            "days": days_reader(self.days, day_first),
            "tags": values.several,
            "notes": values.lines,
            "desk_note": values.lines,
            "diet": values.need,
            "access_needs": values.needs,
        }

    def read(self, start: int) -> Block:
        """Up to `AT_ONCE` rows from `start` on, without those that name nobody."""
        end = start + AT_ONCE
        part = Part(rows=self.table.rows[start:end], numbers=self.table.numbers[start:end])
        called = self._called(part)
        given, family, badge = called
        whole = names.whole_names(given, family)
        self.names += [name or worn for name, worn in zip(whole, badge, strict=True)]
        somebody = self._are_somebody(part, called)
        places = list(compress(range(start, end), somebody))
        if len(places) < len(somebody):
            part.rows = list(compress(part.rows, somebody))
            part.numbers = list(compress(part.numbers, somebody))
            called = Called(*(list(compress(column, somebody)) for column in called))
        return Block(numbers=part.numbers, places=places, columns=self._columns(part, called))

    def _called(self, part: Part) -> Called:
        given = self._joined(part, "given_name", "middle_name")
        family = self._joined(part, "family_name", "second_family_name")
        badge = self._read(part, "badge_name")
        if not all(given) or not all(family):
            if "last_first" in self.mapping.fields:
                turned = list(map(person_names.split_last_first, self._read(part, "last_first")))
            else:
                turned = [(name, "") for name in self._read(part, "full_name")]
            completed = [
                both if all(both) else person_names.completed(both, parts)
                for both, parts in zip(zip(given, family, strict=True), turned, strict=True)
            ]
            given, family = ([name[at] for name in completed] for at in (0, 1))
        return Called(given, family, badge)

    def _joined(self, part: Part, first: str, second: str) -> list[str]:
        """Names that stand in two columns, as they are written together."""
        names = self._read(part, first)
        if not self.mapping.columns(second):
            return names
        return [
            " ".join(filter(None, both))[: rules.LONGEST_LINE]
            for both in zip(names, self._read(part, second), strict=True)
        ]

    def _are_somebody(self, part: Part, called: Called) -> list[bool]:
        """Whether each row has a name; what is wrong with the names is noted."""
        texts = list(map("".join, zip(*called, strict=True)))
        somebody = [bool(text) and (text[0].isalpha() or not rules.is_blank(text)) for text in texts]
        self.problems += [
            Problem(number, "name", "name_missing", hint(row))
            for number, row, is_somebody in zip(part.numbers, part.rows, somebody, strict=True)
            if not is_somebody
        ]
        if person_names.is_lost("".join(texts)):
            self.problems += [
                Problem(number, "name", "letters_lost", " ".join(filter(None, name))[:SHOWN])
                for number, name in zip(part.numbers, zip(*called, strict=True), strict=True)
                if person_names.is_lost("".join(name))
            ]
        return somebody

    def _columns(self, part: Part, called: Called) -> list[Sequence[Any]]:
        made: dict[str, Sequence[Any]] = {
            **called._asdict(),
            "id": [text.upper() for text in self._read(part, "id")],
            "reference": references(self.table.headers, part.rows, self.mapping),
            "sort_key": [""] * len(part.rows),
        }
        fields = (*FIELDS, "days", "tags", *self.own_fields)
        return [made[field] if field in made else self._read(part, field) for field in fields]

    def _read(self, part: Part, field: str) -> list[Any]:
        places = self.mapping.columns(field)
        if not places:
            return [None if field in _OPEN else ""] * len(part.rows)
        cells = list(map(itemgetter(places[0]), part.rows))
        if self.mapping.product and self.mapping.product.name == _OWN_EXPORT:
            cells = list(map(_undefused, cells))
        reader = as_told(field, self._readers.get(field, values.line), self.mapping, self.days)
        return read_column(cells, part.numbers, reader, field=field, problems=self.problems)


def _marks(columns: Sequence[Sequence[Any]]) -> Iterator[Marks]:
    organisations = columns[AT["organisation"]]
    folded = {name: names.folded(name) for name in set(organisations)}
    words = list(map(person_names.words_in, columns[AT["sort_key"]]))
    columns_of_marks = (
        columns[AT["id"]],
        columns[AT["reference"]],
        map(str.casefold, columns[AT["email"]]),
        map(name_mark, words, map(folded.__getitem__, organisations)),
        words,
    )
    return map(_mark, zip(*columns_of_marks, strict=True))


def _undefused(cell: str) -> str:
    """Our own export sets an apostrophe before what a spreadsheet program would take for a formula."""
    return cell[1:] if cell.startswith(("'=", "'+", "'-", "'@")) else cell
