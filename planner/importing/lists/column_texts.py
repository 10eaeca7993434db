"""What somebody says of columns in writing: "Town=city", "Shirt=own:Size", "Age=-"."""

from collections.abc import Iterable, Iterator

from planner.domain.names import folded
from planner.domain.records import OWN
from planner.importing import header_words
from planner.importing.header_words import ListKind
from planner.importing.tables.table import Table
from planner.importing.unreadable import Unreadable

LEFT_OUT = "-"


def told(table: Table, kind: ListKind, texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """By column, from 0, the field; "" for one that is left out. Raises Unreadable as `told_of` does."""
    for text in texts:
        column, field = _split(table, text)
        place = _place(table, column)
        if place is None:
            raise Unreadable("no_such_column", column=column, columns=table.headers)
        yield place, "" if field == LEFT_OUT else _field(field, kind)


def _split(table: Table, text: str) -> tuple[str, str]:
    """A header may hold a "=" itself: the longest that is one wins."""
    cuts = [at for at, character in enumerate(text) if character == "="]
    if not cuts:
        raise Unreadable("map_unclear", text=text)
    known = [at for at in cuts if _place(table, text[:at]) is not None]
    cut = max(known, default=cuts[0])
    return text[:cut].strip(), text[cut + 1 :].strip()


def _place(table: Table, column: str) -> int | None:
    """By the header as written, else by its letters alone."""
    if column in table.headers:
        return table.headers.index(column)
    alike = [at for at, header in enumerate(table.headers) if folded(header) == folded(column)]
    return alike[0] if alike else None


def _field(text: str, kind: ListKind) -> str:
    if kind is ListKind.PARTICIPANTS and text.startswith(OWN) and text[len(OWN) :].strip():
        return OWN + text[len(OWN) :].strip()
    fields = header_words.fields_of(kind)
    field = folded(text).replace(" ", "_").replace("-", "_")
    if field not in fields:
        raise Unreadable("no_such_field", field=text, fields=fields)
    return field
