"""Lists of people as mail programs write them: "Ana Lima <ana@example.org>, Bo Li <bo@example.org>".

One a line or several, between commas or semicolons, with names turned around ("Lima, Ana") or not. A comma
in a name need not be quoted here, as `email.utils.getaddresses` wants it: mail programs show it bare.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import unquote
from typing import NamedTuple

from planner.importing.header_words import is_known
from planner.importing.tables.packed import packed
from planner.importing.tables.table import Cancelled, IsCancelled, Table, never

_HEADERS = ("Name", "E-mail")
_ADDRESS = re.compile(r"(?<![^\s<>()\[\],;:\"])[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"@]+")
"""From the beginning of a word only: to try each of its letters takes 14 seconds for 400,000 of them."""
_BEFORE = re.compile(r"^\s*(to|cc|bcc|from|an|von|para|de|à|reply-to)\s*:\s*", re.IGNORECASE)
_PART = re.compile(r'(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|[^";,])+|[";,]')
_ASKED_EVERY = 1000


class Addressed(NamedTuple):
    name: str
    address: str
    is_bracketed: bool
    """The address between < and >, as nothing but mail programs writes it."""


def is_mail_list(lines: Sequence[str]) -> bool:
    """Whether the lines hold people with addresses, and nothing else."""
    filled = [line for line in lines if line.strip()]
    if not filled or "@" not in filled[0] or is_known(filled[0].strip()):
        return False
    people = [person for line in filled for person in people_of(line)]
    bracketed = sum(person.is_bracketed for person in people)
    bare = sum(not person.name for person in people)
    is_whole = all(person.address for person in people)
    if bracketed:
        return 2 * bracketed > len(people) and (
            is_whole or all(not p.address or p.is_bracketed for p in people)
        )
    return bare == len(people) and is_whole


def mail_table(lines: Iterable[str], name: str, *, is_cancelled: IsCancelled = never) -> Table:
    """Rows are numbered by their lines, or one by one where lines hold several."""
    numbers: list[int] = []
    rows = []
    count = 0
    for count, line in enumerate(lines, start=1):
        if count % _ASKED_EVERY == 0 and is_cancelled():
            raise Cancelled
        people = people_of(line)
        numbers += [count] * len(people)
        rows += [(person.name, person.address) for person in people]
    if len(set(numbers)) < len(numbers):
        numbers = list(range(1, len(numbers) + 1))
    return Table(name=name, headers=_HEADERS, rows=packed(rows), numbers=numbers, lines=count)


def people_of(line: str) -> list[Addressed]:
    return [_person(entry) for entry in _entries(_BEFORE.sub("", line, count=1)) if entry.strip()]


def _entries(line: str) -> Iterator[str]:
    """A comma ends an entry that has its address; before that it belongs to the name."""
    entry = ""
    for part in _PART.findall(line):
        if part == ";" or (part == "," and _ADDRESS.search(entry)):
            yield entry
            entry = ""
        else:
            entry += part
    yield entry


def _person(entry: str) -> Addressed:
    found = _ADDRESS.search(entry.replace("mailto:", ""))
    if not found:
        return Addressed(_shown(entry), "", False)
    before, after = entry.replace("mailto:", "").split(found.group(), 1)
    is_bracketed = before.rstrip().endswith("<") and after.lstrip().startswith(">")
    name = _shown(before.rstrip().rstrip("<([")) or _shown(after.lstrip(">)] ").strip("()"))
    return Addressed(name, found.group().strip("'."), is_bracketed)


def _shown(name: str) -> str:
    text = unquote(name.strip(" \t\r\n,")).replace('\\"', '"').strip(" '")
    if "=?" not in text:
        return text
    try:
        return str(make_header(decode_header(text)))
    except (MessageError, LookupError, UnicodeError, ValueError):
        return text
