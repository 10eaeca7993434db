"""Rows that describe records of one kind, several rows perhaps one record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planner.importing.lists import values
from planner.importing.lists.cells import read_column
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.lists.meanings import as_told
from planner.importing.lists.register import says_something
from planner.importing.problem import Problem
from planner.importing.tables.table import Table

Said = dict[str, Any]
"""By field."""


@dataclass(slots=True)
class Described:
    """What the rows say of one record: the first word of them counts."""

    said: Said
    rows: list[int] = field(default_factory=list)
    """In the table, from 0."""

    def add(self, said: Mapping[str, Any], row: int) -> None:
        self.rows.append(row)
        for name, value in said.items():
            if not says_something(self.said.get(name)):
                self.said[name] = value


def read_rows(
    table: Table,
    mapping: Columns,
    readers: Mapping[str, values.Reader],
    problems: list[Problem],
) -> Iterator[Said]:
    """Of each row what the fields of `readers` say that the list has."""
    columns = {
        name: read_column(
            [row[mapping.columns(name)[0]] for row in table.rows],
            table.numbers,
            as_told(name, reader, mapping),
            field=name,
            problems=problems,
        )
        for name, reader in readers.items()
        if mapping.columns(name)
    }
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
