"""People a row may be about, for somebody who knows better than the marks in the list."""

from collections.abc import Sequence

from planner.domain.names import folded, shown_name
from planner.domain.records import Participant
from planner.importing.outcomes import Outcome
from planner.store import finding
from planner.store.document import Document
from planner.ui.widgets.choice_line import Found

MOST = 8


def people(
    document: Document, text: str, outcome: Outcome | None, like: Sequence[str] = ()
) -> Sequence[Found]:
    """By every piece of what was typed; for nothing typed, those the row is `like`, then those of a name
    like the row's.
    """
    if text:
        return _shown(document, _named(document, folded(text).split()))
    pieces = folded(outcome.name).split() if outcome else []
    for some in (pieces, pieces[-1:], pieces[:1]):
        if some and (found := _named(document, some)):
            return _shown(document, list(dict.fromkeys([*like, *found]))[:MOST])
    return _shown(document, like)


def _named(document: Document, pieces: Sequence[str]) -> Sequence[str]:
    return finding.people_by_name(document, pieces, most=MOST)


def _shown(document: Document, ids: Sequence[str]) -> list[Found]:
    return [
        Found(person.id, shown_name(person) or person.id, known_by(person))
        for person in document.get_all(Participant, ids)
    ]


def known_by(person: Participant) -> str:
    """What tells somebody from others of the same name."""
    return " · ".join(part for part in (person.organisation, person.city, person.email) if part)
