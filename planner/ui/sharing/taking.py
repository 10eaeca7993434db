"""As much of the workshop as is shared, read on the window's thread, a part a turn."""

from collections.abc import Iterator
from dataclasses import field, replace

from planner.domain.records import OWN, Absence, Answer, CheckIn, Field, Participant, Tag, Tagging
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING
from planner.domain.values import dataclass
from planner.exporting.tables.participant_rows import USUAL
from planner.store.document import Document
from planner.store.holders import holders, records
from planner.store.snapshot import BY_POSITION
from planner.ui.printing.looking import logo
from planner.ui.sharing.order import ShareOrder
from planner.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Taken:
    snapshot: Snapshot
    people: int = 0
    """All there are; the snapshot of a list may hold fewer."""
    not_coming: int = 0
    """Of all."""


def taken(workspace: Workspace, order: ShareOrder, *, most: int | None) -> Iterator[Taken | None]:
    """At the end what is shared, None after each piece before. Of a list no more than `most` people."""
    if not order.is_about_people:
        yield Taken(replace(workspace.snapshot, pictures=logo(workspace)))
        return
    gathered = _Gathered()
    everybody = holders(workspace.document)
    not_coming = sum(each.status in NOT_COMING for each in everybody)
    yield None
    for some in records(workspace.document, [each.id for each in everybody[:most]]):
        gathered.add(some, workspace.document, order.choices.columns or USUAL)
        yield None
    snapshot = gathered.laid_over(with_fields(workspace), workspace.document)
    yield Taken(snapshot, len(everybody), not_coming)


def with_fields(workspace: Workspace) -> Snapshot:
    """The agenda, and the organizer's own fields."""
    fields = workspace.document.select(Field, BY_POSITION)
    return replace(workspace.snapshot, fields=tuple(fields))


@dataclass(frozen=True, slots=True)
class _Gathered:
    """People, and of what stands beside them only that which the columns show."""

    people: list[Participant] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    taggings: list[Tagging] = field(default_factory=list)
    check_ins: list[CheckIn] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    def add(self, people: list[Participant], document: Document, columns: tuple[str, ...]) -> None:
        self.people.extend(people)
        ids = [person.id for person in people]
        if "days" in columns:
            self.absences.extend(document.referring(Absence, "participant", ids))
        if "tags" in columns:
            self.taggings.extend(document.referring(Tagging, "participant", ids))
        if "checked_in" in columns:
            self.check_ins.extend(document.referring(CheckIn, "participant", ids))
        if any(name.startswith(OWN) for name in columns):
            self.answers.extend(document.referring(Answer, "participant", ids))

    def laid_over(self, agenda: Snapshot, document: Document) -> Snapshot:
        return replace(
            agenda,
            participants=tuple(self.people),
            absences=tuple(self.absences),
            tags=tuple(document.select(Tag, "ORDER BY name, id")) if self.taggings else (),
            taggings=tuple(self.taggings),
            check_ins=tuple(self.check_ins),
            answers=tuple(self.answers),
        )
