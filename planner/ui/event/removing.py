"""Removing without a question: a sentence says what went along, and a button brings it back."""

from collections.abc import Callable, Iterable
from typing import Any

from planner.domain.records import Record
from planner.operations.consequences import consequences
from planner.store.document import Document
from planner.ui.notice import Notice, Way
from planner.ui.workspace import Workspace
from planner.wording.consequences import removing

Verb = Callable[[Document, Iterable[str]], Any]


def remove(workspace: Workspace, verb: Verb, kind: type[Record], record_id: str, name: str) -> bool:
    """Whether it is gone."""
    words, before = workspace.words, workspace.document.last_step
    taken = consequences(workspace.document, kind, [record_id])
    workspace.run(verb, [record_id])
    if workspace.document.last_step == before:
        return False
    quoted = words.gettext("“{title}”").format(title=name)
    told = removing(quoted, taken, words) or words.gettext("{name} is removed.").format(name=quoted)
    workspace.noticed.emit(Notice(told, ways=(Way(words.gettext("Undo"), workspace.undo),)))
    return True
