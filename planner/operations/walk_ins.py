"""Somebody stands at the desk whom no list knows."""

from collections.abc import Iterable
from datetime import datetime

from planner.domain import names, rules
from planner.domain.likeness import Pair
from planner.domain.records import Day, Participant, ParticipantStatus
from planner.importing.lists.person_names import split_last_first
from planner.matching.likes import find_like
from planner.operations.check_ins import check_in_of
from planner.operations.subjects import existing
from planner.store.document import Document


def walk_in(identity: str, *, name: str, organisation: str = "", city: str = "") -> Participant:
    """As they will stand in the file. "Núñez, José" is taken apart, as lists are; nothing else is.

    The reference says how they came; their id follows in it, for no two may have the same.
    """
    given, family = split_last_first(rules.clean_line(name))
    return rules.checked(
        Participant(
            id=identity,
            given_name=given,
            family_name=family,
            organisation=organisation,
            city=city,
            status=ParticipantStatus.CONFIRMED,
            reference=f"walk-in:{identity}",
        )
    )


def add_walk_in(
    document: Document,
    *,
    name: str,
    organisation: str = "",
    city: str = "",
    day: str,
    at: datetime,
    desk: str,
) -> Participant:
    """One step: added, and checked in. A likely double is no hindrance; ask `find_doubles` before."""
    existing(document, Day, day)
    person = walk_in(document.new_id(), name=name, organisation=organisation, city=city)
    with document.edit("add_walk_in", about=names.shown_name(person)) as edit:
        edit.put(person)
        edit.put(check_in_of(person, day=day, at=at, desk=desk))
    return person


def find_doubles(
    document: Document, near: Iterable[str], *, name: str, organisation: str = "", city: str = ""
) -> list[Pair]:
    """Who this may be, most likely first: the `other` of each pair; `one` is "", who has no id yet.

    `near` are the ids the desk's search finds by the name: all others need not be read.
    """
    if rules.is_blank(rules.clean_line(name)):
        return []
    draft = walk_in("", name=name, organisation=organisation, city=city)
    return find_like(draft, document.get_all(Participant, near))
