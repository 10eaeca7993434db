"""Rows that are surely about somebody: an e-mail address and a name of theirs, and neither row nor person
shares with another what they are known by.

Most rows of a list that is read again are such. Looked for by columns they cost a third of what `recognition`
would take to find the same, measured; what else there is to ask concerns the other rows and people alone.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter, eq

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.importing.lists import person_names
from planner.importing.lists.people_cells import Block, Row
from planner.importing.lists.register import AT, FIELDS, in_several
from planner.importing.tables.table import Cancelled, IsCancelled


@dataclass(slots=True)
class Sure:
    """Of each row of a block, who it is surely about, and whether it says just what is there."""

    people: list[Participant | None]
    are_same: Sequence[bool]


_EMAIL, _GROUP = AT["email"], AT["group"]
_NAMES = {"given_name", "family_name"}
_NOT_COMPARED = {"group", "sort_key"}
_NOBODY = Participant(id="")
_TELLING = tuple(AT[name] for name in ("id", "reference", "given_name", "family_name"))


def find_sure(
    blocks: Sequence[Block],
    snapshot: Snapshot,
    fields: Collection[str],
    matches: Mapping[int, str],
    is_cancelled: IsCancelled,
) -> list[Sure]:
    """Not for rows, nor of people, somebody decided on by `matches`; `fields` are those the list has."""
    known = _by_email(snapshot, matches.values())
    if is_cancelled():
        raise Cancelled
    for email in in_several([email.casefold() for block in blocks for email in block.columns[_EMAIL]]):
        known.pop(email, None)
    groups = {"": None} | {group.name: group.id for group in reversed(snapshot.groups)}
    compared = [name for name in FIELDS if name in _NAMES or (name in fields and name not in _NOT_COMPARED)]
    sure = []
    for block in blocks:
        if is_cancelled():
            raise Cancelled
        found = [known.get(email.casefold(), _NOBODY) for email in block.columns[_EMAIL]]
        are_same = _are_same(block, found, compared, groups)
        sure.append(Sure(_sure_of(block, found, are_same, matches), are_same))
    return sure


def nobody_sure(block: Block) -> Sure:
    count = len(block.numbers)
    return Sure([None] * count, [False] * count)


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


def _are_same(
    block: Block, people: Sequence[Participant], compared: Sequence[str], groups: Mapping[str, str | None]
) -> list[bool]:
    """In one look at each person: of 100,000 most time goes by until the memory answers."""
    columns = [block.columns[AT[name]] for name in compared]
    group = map(groups.get, block.columns[_GROUP], block.columns[_GROUP])
    there = map(attrgetter(*compared, "group"), people)
    return list(map(eq, zip(*columns, group, strict=True), there))


def _sure_of(
    block: Block, found: Sequence[Participant], are_same: Sequence[bool], matches: Mapping[int, str]
) -> list[Participant | None]:
    telling = (block.columns[at] for at in _TELLING)
    return [
        one
        if one is not _NOBODY
        and number not in matches
        and ((is_same and family) or _is_surely(one, identity, reference, given, family))
        else None
        for one, is_same, number, identity, reference, given, family in zip(
            found, are_same, block.numbers, *telling, strict=True
        )
    ]


def _is_surely(one: Participant, identity: str, reference: str, given: str, family: str) -> bool:
    is_theirs = identity in ("", one.id) and reference in ("", one.reference)
    return is_theirs and _is_called(one, given, family)


def _is_called(one: Participant, given: str, family: str) -> bool:
    words = person_names.words_of(given, family)
    return bool(words) and words == person_names.words_in(one.sort_key)


def rows_of_others(blocks: Sequence[Block], sure: Sequence[Sure], is_cancelled: IsCancelled) -> list[Row]:
    """All that are surely about nobody. Whoever shares a mark with one of them is taken out of `sure`, and so
    on, until nobody does.
    """
    rows: list[Row] = []
    chosen = [[one is None for one in part.people] for part in sure]
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
            [person_names.words_in(one.sort_key) if one else "" for one in part.people] for part in sure
        ]
        chosen = _sharing(sure, called, added)
        for part, is_one in zip(sure, chosen, strict=True):
            part.people = [
                None if is_other else one for one, is_other in zip(part.people, is_one, strict=True)
            ]
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
            for one, name in zip(part.people, names, strict=True)
        ]
        for part, names in zip(sure, called, strict=True)
    ]
