"""Taking in a whole published agenda, as one step."""

from itertools import groupby

from planner.domain import rules
from planner.domain.records import Day
from planner.importing.schedule.plan import AgendaPlan
from planner.store.document import Document


def import_agenda(document: Document, plan: AgendaPlan) -> None:
    """Writes what `plan_agenda` worked out on a snapshot of this very document."""
    with document.edit("import_agenda", about=plan.name) as edit:
        edit.remove_all(Day, plan.spare_days)
        for kind, identity in plan.removals:
            edit.remove(kind, identity)
        for _, records in groupby(plan.records, key=type):
            edit.put_all([rules.checked(record) for record in records])
