"""Taking in a whole published programme, as one step."""

from itertools import groupby

from planner.domain import rules
from planner.domain.records import Day
from planner.importing.schedule.plan import ProgrammePlan
from planner.store.document import Document


def import_agenda(document: Document, programme: ProgrammePlan) -> None:
    """Writes what `plan_agenda` worked out on a snapshot of this very document."""
    with document.edit("import_agenda", about=programme.name) as edit:
        edit.remove_all(Day, programme.spare_days)
        for kind, identity in programme.removals:
            edit.remove(kind, identity)
        for _, records in groupby(programme.records, key=type):
            edit.put_all([rules.checked(record) for record in records])
