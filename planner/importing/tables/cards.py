"""Contacts as address books and telephones hand them on: vCard 2.1, 3.0 and 4.0, any number in a file.

Each card is read by `vobject` on its own, so that one it can't read costs no other, and without what a list
has no place for: pictures are most of such a file.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from planner.importing.problem import Problem
from planner.importing.tables.packed import packed
from planner.importing.tables.table import SHOWN, Cancelled, IsCancelled, Progress, Table, ignore, never
from planner.importing.unreadable import Unreadable

_BEGIN = re.compile(r"\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE)
_END = re.compile(r"\s*END\s*:\s*VCARD\s*$", re.IGNORECASE)
_TAKEN = re.compile(
    r"(?:[\w-]+\.)?(?:N|FN|NICKNAME|ORG|TITLE|EMAIL|TEL|ADR|NOTE|CATEGORIES|KIND)[;:]", re.IGNORECASE
)
_QUOTED = re.compile(r"[^:]*QUOTED-PRINTABLE", re.IGNORECASE)
_CHARSET = re.compile(r";CHARSET=[^;:]*", re.IGNORECASE)
_ENCODED = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE", re.IGNORECASE)
_HEADERS = (
    "Name", "Given name", "Family name", "Nickname", "Organisation", "Job title", "E-mail", "Phone", "City",
    "Country", "Notes", "Tags", "Other e-mails", "Other phones",
)  # fmt: skip
_ALWAYS = 3
"""Columns, from the first, that stay though nothing is in them."""
_GROUPS = ("group", "org", "location")
_ASKED_EVERY = 20


def is_cards(first: str) -> bool:
    """By the first line with anything in it."""
    return _BEGIN.match(first) is not None


def cards_table(
    lines: Iterable[str], name: str, *, progress: Progress = ignore, is_cancelled: IsCancelled = never
) -> Table:
    """A row a card, numbered one by one. Raises Cancelled, and Unreadable `no_rows`."""
    rows: list[Sequence[str]] = []
    numbers: list[int] = []
    problems = []
    counted = _Counted(lines)
    for number, card in enumerate(_cards(counted), start=1):
        if number % _ASKED_EVERY == 0:
            if is_cancelled():
                raise Cancelled
            progress(number, number)
        row = _row("".join(card))
        if row is None:
            row = _row(_in_latin("".join(card)))
        if row is None:
            shown = " ".join(line.strip() for line in card[1:3])[:SHOWN]
            problems.append(Problem(number, "", "card_unreadable", shown))
        elif any(row):
            numbers.append(number)
            rows.append(row)
    if not rows:
        raise Unreadable("no_rows")
    filled = {at for at in range(len(_HEADERS)) if at < _ALWAYS or any(row[at].strip() for row in rows)}
    return Table(
        name=name,
        headers=tuple(header for at, header in enumerate(_HEADERS) if at in filled),
        rows=packed([cell for at, cell in enumerate(row) if at in filled] for row in rows),
        numbers=numbers,
        lines=counted.count,
        problems=tuple(problems),
    )


class _Counted:
    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.count += 1
            yield line


def _cards(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines of each card that are taken; a card without an end ends where the next begins."""
    card: list[str] = []
    for line in lines:
        if _BEGIN.match(line):
            if card:
                yield [*card, "END:VCARD\n"]
            card = ["BEGIN:VCARD\n"]
            is_taken = goes_on = False
        elif card and _END.match(line) and not goes_on:
            yield [*card, "END:VCARD\n"]
            card = []
        elif card:
            if not (goes_on or line.startswith((" ", "\t"))):
                is_taken = _TAKEN.match(line) is not None
                is_quoted = _QUOTED.match(line) is not None
            if is_taken:
                card.append(line.rstrip("\r\n") + "\n")
            goes_on = is_quoted and line.rstrip("\r\n").endswith("=")
    if card:
        yield [*card, "END:VCARD\n"]


def _in_latin(card: str) -> str:
    """Old telephones name no encoding, or another than they write in; this one reads any byte."""
    return _ENCODED.sub(";ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1", _CHARSET.sub("", card))


def _row(card: str) -> list[str] | None:
    """None where the card can't be read; nothing where it is that of no person."""
    import vobject  # noqa: PLC0415 - slow import

    # it tells of every line it can't read, and lines hold names
    logging.getLogger("vobject.base").setLevel(logging.CRITICAL)
    try:
        found = vobject.readOne(card, ignoreUnreadable=True, allowQP=True)
        return _texts(found.contents)
    except Exception:
        # a stranger's card: vobject raises what the modules below it raise
        return None


def _texts(contents: dict[str, list[Any]]) -> list[str]:
    if _first(contents, "kind").lower() in _GROUPS:
        return []
    name, given, family = _name(contents)
    place = contents["adr"][0].value if "adr" in contents else None
    emails, phones = _best_first(contents, "email"), _best_first(contents, "tel")
    return [
        name,
        given,
        family,
        _first(contents, "nickname"),
        ", ".join(filter(None, map(_line, contents["org"][0].value))) if "org" in contents else "",
        _first(contents, "title"),
        next(iter(emails), ""),
        next(iter(phones), ""),
        _line(place.city) if place else "",
        _line(place.country) if place else "",
        "\n".join(_text(note.value) for note in contents.get("note", [])),
        ", ".join(_text(one) for line in contents.get("categories", []) for one in line.value),
        ", ".join(emails[1:]),
        ", ".join(phones[1:]),
    ]


def _name(contents: dict[str, list[Any]]) -> tuple[str, str, str]:
    """The whole name, and of its parts the given and the family name."""
    whole = _first(contents, "fn")
    if "n" not in contents:
        return whole, "", ""
    parts = contents["n"][0].value
    given = " ".join(filter(None, (_line(parts.given), _line(parts.additional))))
    return whole, given, _line(parts.family)


def _best_first(contents: dict[str, list[Any]], kind: str) -> list[str]:
    lines = sorted(contents.get(kind, []), key=lambda line: not _is_preferred(line))
    texts = (_line(line.value).removeprefix("tel:").removeprefix("mailto:") for line in lines)
    return list(dict.fromkeys(filter(None, texts)))


def _is_preferred(line: Any) -> bool:
    said = [*line.singletonparams, *line.params.get("TYPE", [])]
    return "PREF" in line.params or any("pref" in text.lower().split(",") for text in said)


def _first(contents: dict[str, list[Any]], kind: str) -> str:
    return _line(contents[kind][0].value) if kind in contents else ""


def _line(value: Any) -> str:
    return " ".join(_text(value).split())


def _text(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value).strip()
