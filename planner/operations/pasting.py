"""Rows pasted from a spreadsheet or a mail, taken in as a list would be."""

from planner.importing.header_words import ListKind
from planner.importing.lists import columns
from planner.importing.lists.plan import ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.tables.pasted import table_of_text
from planner.operations.importing import import_list
from planner.store import snapshot
from planner.store.document import Document


def paste_list(document: Document, text: str, *, kind: ListKind, name: str) -> ImportPlan:
    """One step, called after `name`; returns what was done. Raises Unreadable, as an import does."""
    table = table_of_text(text, kind, name)
    taken = snapshot.take(document)
    mapping = columns.guess(table, kind, own=taken.fields)
    plan = plan_list(table, taken, mapping, document.new_id)
    import_list(document, plan)
    return plan
