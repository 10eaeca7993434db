"""Who may hold a badge, by the little that says whose badge to print and in what order."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planner.domain.records import Participant
from planner.store.document import Document
from planner.store.tables import as_list

_PAGE = 500


class Holder(NamedTuple):
    """Of 20,000 people these take a fifteenth of the time of their whole records."""

    id: str
    status: str
    """A value of `ParticipantStatus`."""
    group: str | None
    organisation: str


def holders(document: Document) -> list[Holder]:
    """Everybody, in the order of names."""
    query = 'SELECT id, status, "group", organisation FROM participant ORDER BY sort_key, id'
    with document.reading() as connection:
        return list(map(Holder._make, connection.execute(query)))


def records(document: Document, ids: Sequence[str]) -> Iterator[list[Participant]]:
    """The whole records in the order of `ids`, some hundred at a time; those who are gone are left out."""
    for start in range(0, len(ids), _PAGE):
        wanted = ids[start : start + _PAGE]
        chosen = "WHERE id IN (SELECT value FROM json_each(?))"
        found = {person.id: person for person in document.select(Participant, chosen, [as_list(wanted)])}
        yield [found[each] for each in wanted if each in found]
