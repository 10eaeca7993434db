"""A table on its way into a spreadsheet."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta

Cell = str | int | date | datetime | timedelta | None
"""Dates and moments on the event's wall clock; a time of day is counted from midnight, and may pass 24:00."""

LONGEST_TEXT = 32767
"""Characters in a cell: spreadsheet programs cut what is longer, or break the row."""

_STARTS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""The wide ones are for programs that take them for the narrow ones, as Japanese ones do."""
_BLANK = ("Zs", "Cf", "Cc")
_KEPT = "\t\r\n"
_NOT_TEXT = {0xFFFE: None, 0xFFFF: None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    heading: str
    width: int
    """Characters, on a sheet that has columns of a width; from `WIDE` on, text wraps."""


WIDE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def defused(text: str) -> str:
    """Where a program would take it for a formula, an apostrophe before it makes it a text.

    Source: OWASP, "CSV Injection". Blanks in front, seen or unseen, do not protect: some programs drop them.
    """
    if text.startswith(_STARTS_A_FORMULA):
        return f"'{text}"
    bare = next((at for at, letter in enumerate(text) if not _is_blank(letter)), len(text))
    return f"'{text}" if text[bare:].startswith(_STARTS_A_FORMULA) else text


def legible(text: str) -> str:
    """Without what no sheet holds (control characters, halves of characters), and no longer than a cell."""
    if not text.isprintable():
        text = "".join(filter(_is_legible, text)).translate(_NOT_TEXT)
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def _is_legible(letter: str) -> bool:
    return letter in _KEPT or unicodedata.category(letter) not in ("Cc", "Cs")


def _is_blank(letter: str) -> bool:
    return unicodedata.category(letter) in _BLANK
