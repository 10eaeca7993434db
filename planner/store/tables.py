"""One record class, one table: names, statements and the way of a value into a column and back.

Everything is read off the dataclass: `RoomFeature` lies in `room_feature`, its fields are the columns in
their order. Nothing here knows a connection.
"""

import dataclasses
import re
import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from functools import cache, partial
from operator import attrgetter
from typing import Any, Generic, TypeVar

from planner.domain.records import RECORDS, Record
from planner.domain.values import dataclass

R = TypeVar("R", bound=Record)
Row = tuple[Any, ...]
"""Values in the order of a table's columns, as SQLite holds them."""


class Unreadable(ValueError):
    """A row whose values can't be those of its record."""


@dataclass(frozen=True)
class Table(Generic[R]):
    record: type[R]
    name: str
    columns: tuple[str, ...]
    text: tuple[int, ...]
    """Positions of the columns that hold text somebody wrote."""
    encoders: tuple[tuple[int, Callable[[Any], str]], ...]
    decoders: tuple[tuple[int, Callable[[Any], Any]], ...]
    fields: Callable[[R], Row]

    @property
    def quoted(self) -> str:
        return quoted(self.name)

    @property
    def column_list(self) -> str:
        return ", ".join(map(quoted, self.columns))

    @property
    def select(self) -> str:
        return f"SELECT {self.column_list} FROM {self.quoted}"

    @property
    def insert(self) -> str:
        places = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.quoted}({self.column_list}) VALUES ({places})"

    @property
    def upsert(self) -> str:
        """Insert, or update where something differs: a row put twice is written once."""
        others = [quoted(column) for column in self.columns if column != "id"]
        sets = ", ".join(f"{column} = excluded.{column}" for column in others)
        differs = " OR ".join(f"{self.quoted}.{column} IS NOT excluded.{column}" for column in others)
        return f"{self.insert} ON CONFLICT(id) DO UPDATE SET {sets} WHERE {differs}"

    def rows(self, records: Iterable[R]) -> Iterator[Row]:
        rows = map(self.fields, records)
        return map(partial(_encoded, self.encoders), rows) if self.encoders else rows

    def verify(self, rows: Sequence[Row]) -> None:
        """Raises `Unreadable` where one of them can't become a record."""
        columns = list(zip(*rows, strict=True))
        try:
            for position, decode in self.decoders:
                for value in set(columns[position]) - {None}:
                    decode(value)
        except (ValueError, TypeError, KeyError) as error:
            raise Unreadable(f"{self.name}.{self.columns[position]}") from error

    def record_of(self, row: Sequence[Any]) -> R:
        """Raises `Unreadable`."""
        values = list(row)
        try:
            for position, decode in self.decoders:
                if values[position] is not None:
                    values[position] = decode(values[position])
        except (ValueError, TypeError, KeyError) as error:
            raise Unreadable(f"{self.name} {row[0]}") from error
        made: R = _made(self.record, values)
        return made


def as_list(values: Iterable[str]) -> str:
    """As SQLite's json_each takes it: one parameter for any number of values."""
    import json  # noqa: PLC0415 - slow import

    return json.dumps(list(values))


def quoted(name: str) -> str:
    return f'"{name}"'


def table_name(record: type[Any]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", record.__name__).lower()


def table_of(record: type[R]) -> Table[R]:
    key: Any = record
    found: Table[R] = _table_of(key)
    return found


@cache
def _table_of(record: Any) -> Table[Any]:
    fields = dataclasses.fields(record)
    kinds = [_kind(field.type) for field in fields]
    encoders = tuple((at, _ENCODERS[kind]) for at, kind in enumerate(kinds) if kind in _ENCODERS)
    decoders = ((at, _decoder(kind)) for at, kind in enumerate(kinds))
    return Table(
        record=record,
        name=table_name(record),
        columns=tuple(field.name for field in fields),
        text=tuple(at for at, kind in enumerate(kinds) if kind is str),
        encoders=encoders,
        decoders=tuple((at, decode) for at, decode in decoders if decode is not None),
        fields=attrgetter(*map(_path, fields, kinds)),
    )


def tables() -> list[Table[Any]]:
    """Of every journalled record, referred-to before referring."""
    return [table_of(record) for record in RECORDS]


@cache
def record_named(table: str) -> type[Record]:
    """Raises `StopIteration` for a name that is no journalled table's."""
    return next(record for record in RECORDS if table_name(record) == table)


def _kind(annotation: Any) -> type[Any]:
    """The class behind `Minute`, `str | None`, `SessionType`."""
    alternatives = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
    kind = alternatives[0] if alternatives else annotation
    found: type[Any] = getattr(kind, "__supertype__", kind)
    return found


def _path(field: dataclasses.Field[Any], kind: type[Any]) -> str:
    """An enum's bare value: the sqlite3 module takes three times as long over a subclass of str."""
    return f"{field.name}._value_" if issubclass(kind, StrEnum) else field.name


def _minutely(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


_ENCODERS: dict[type[Any], Callable[[Any], str]] = {date: date.isoformat, datetime: _minutely}


def _encoded(encoders: tuple[tuple[int, Callable[[Any], str]], ...], row: Row) -> Row:
    for at, encode in encoders:
        if row[at] is not None:
            row = (*row[:at], encode(row[at]), *row[at + 1 :])
    return row


def _decoder(kind: type[Any]) -> Callable[[Any], Any] | None:
    if issubclass(kind, StrEnum):
        return {member.value: member for member in kind}.__getitem__
    return _DECODERS.get(kind)


def _date(text: str) -> date:
    """Only the one spelling that is written: Python reads "20160526" as well, SQLite does not sort it."""
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if _minutely(moment) != text:
        raise ValueError(text)
    return moment


_DECODERS: dict[type[Any], Callable[[Any], Any]] = {
    bool: {0: False, 1: True}.__getitem__,
    date: _date,
    datetime: _moment,
}


@cache
def _setters(record: Any) -> tuple[Callable[[Any, Any], None], ...]:
    return tuple(getattr(record, field.name).__set__ for field in dataclasses.fields(record))


def _made(record: Any, values: list[Any]) -> Any:
    """Fills the slots directly: 3 microseconds a participant instead of 8 through `__init__`."""
    made = object.__new__(record)
    for put, value in zip(_setters(record), values, strict=True):
        put(made, value)
    return made
