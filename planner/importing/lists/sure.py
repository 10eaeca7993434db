"""Rows that are surely about somebody: an e-mail address and a name of theirs, and neither row nor person
shares with another what they are known by.

Most rows of a list that is read again are such. Looked for by columns they cost a third of what `recognition`
would take to find the same, measured; what else there is to ask concerns the other rows and people alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.importing.lists import person_names
from planner.importing.lists.people_cells import Block, Row
from planner.importing.lists.register import AT, in_several
from planner.importing.tables.table import Cancelled, IsCancelled

Sure = list[Participant | None]
"""Of each row of a block, who it is surely about."""
_EMAIL = AT["email"]
_TELLING = tuple(AT[name] for name in ("id", "reference", "given_name", "family_name"))


def find_sure(
    blocks: Sequence[Block], snapshot: Snapshot, matches: Mapping[int, str], is_cancelled: IsCancelled
) -> list[Sure]:
    """Not for rows, nor of people, somebody decided on by `matches`."""
    known = _by_email(snapshot, matches.values())
    if is_cancelled():
        raise Cancelled
    for email in in_several([email.casefold() for block in blocks for email in block.columns[_EMAIL]]):
        known.pop(email, None)
    sure = []
    for block in blocks:
        if is_cancelled():
            raise Cancelled
        sure.append(_sure_of(block, known, matches))
    return sure


def _by_email(snapshot: Snapshot, decided: Iterable[str]) -> dict[str, Participant]:
    """Who alone has an address and what a source calls them, and was never found to be two."""
    people, former = snapshot.participants, snapshot.former_people
    emails = [one.email.casefold() for one in people]
    known = dict(zip(emails, people, strict=True))
    for email in chain(("",), in_several(emails), (one.email.casefold() for one in former)):
        known.pop(email, None)
    unsure = {*decided, *(one.participant for one in former)}
    shared = in_several([*(one.reference for one in people), *(one.reference for one in former)])
    if unsure or shared:
        known = {
            email: one for email, one in known.items() if one.id not in unsure and one.reference not in shared
        }
    return known


def _sure_of(block: Block, known: Mapping[str, Participant], matches: Mapping[int, str]) -> Sure:
    found = map(known.get, map(str.casefold, block.columns[_EMAIL]))
    telling = (block.columns[at] for at in _TELLING)
    return [
        one
        if one is not None
        and identity in ("", one.id)
        and reference in ("", one.reference)
        and number not in matches
        and (
            (family and given == one.given_name and family == one.family_name)
            or _is_called(one, given, family)
        )
        else None
        for one, number, identity, reference, given, family in zip(
            found, block.numbers, *telling, strict=True
        )
    ]


def _is_called(one: Participant, given: str, family: str) -> bool:
    words = person_names.words_of(given, family)
    return bool(words) and words == person_names.words_in(one.sort_key)


def rows_of_others(blocks: Sequence[Block], sure: Sequence[Sure], is_cancelled: IsCancelled) -> list[Row]:
    """All that are surely about nobody. Whoever shares a mark with one of them is taken out of `sure`, and so
    on, until nobody does.
    """
    rows: list[Row] = []
    chosen = [[one is None for one in part] for part in sure]
    called: list[list[str]] = []
    while any(map(any, chosen)):
        added: list[Row] = []
        for block, is_one in zip(blocks, chosen, strict=True):
            if is_cancelled():
                raise Cancelled
            if any(is_one):
                added += block.only(is_one).rows()
        rows += added
        called = called or [
            [person_names.words_in(one.sort_key) if one else "" for one in part] for part in sure
        ]
        chosen = _sharing(sure, called, added)
        for part, is_one in zip(sure, chosen, strict=True):
            part[:] = [None if is_other else one for one, is_other in zip(part, is_one, strict=True)]
    rows.sort(key=attrgetter("place"))
    return rows


def _sharing(sure: Sequence[Sure], called: Sequence[Sequence[str]], rows: Iterable[Row]) -> list[list[bool]]:
    """Who of the sure ones shares a mark with one of the rows."""
    marks = [row.marks for row in rows]
    ids, references = {mark.id for mark in marks} - {""}, {mark.reference for mark in marks} - {""}
    words = {mark.words for mark in marks} - {""}
    return [
        [
            one is not None and (name in words or one.reference in references or one.id in ids)
            for one, name in zip(part, names, strict=True)
        ]
        for part, names in zip(sure, called, strict=True)
    ]
