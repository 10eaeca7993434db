"""Rows on their way to a spreadsheet and back, by the clipboard."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QGuiApplication

from planner.exporting.tables.cells import defused
from planner.importing.header_words import ListKind
from planner.importing.lists.plan import ImportPlan
from planner.importing.unreadable import Unreadable
from planner.operations.pasting import paste_list
from planner.ui.models.columns import Subject
from planner.ui.models.records_model import PAGE
from planner.ui.notice import Notice, Tone, Way
from planner.ui.workspace import Workspace
from planner.wording import tables
from planner.wording.problems import problem_sentence, unreadable_sentence

MOST_PROBLEMS = 3


def rows_as_text(
    workspace: Workspace, subject: Subject[Any, Any], ids: Sequence[str], shown: Sequence[str]
) -> str:
    """Tabs between cells, the headings first; columns by their keys, as they stand from left to right."""
    by_key = {column.key: column for column in subject.columns(workspace)}
    columns = [by_key[key] for key in shown if key in by_key]
    text = io.StringIO()
    write = csv.writer(text, delimiter="\t", lineterminator="\n").writerow
    write([defused(column.heading) for column in columns])
    for start in range(0, len(ids), PAGE):
        records = workspace.document.get_all(subject.record, ids[start : start + PAGE])
        around = subject.around(workspace, records)
        for record in records:
            write([defused(column.shown(record, around)) for column in columns])
    return text.getvalue()


def paste(workspace: Workspace, kind: ListKind) -> ImportPlan | None:
    """Take in what lies on the clipboard, and tell what came of it."""
    words = workspace.words
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        workspace.tell(words.gettext("There is no text on the clipboard; copy rows in a spreadsheet first."))
        return None
    unread: list[str] = []

    def take_in(document: Any) -> ImportPlan | None:
        try:
            return paste_list(document, text, kind=kind, name=words.gettext("the clipboard"))
        except Unreadable as error:
            unread.append(unreadable_sentence(error.code, error.values, words))
            return None

    plan = workspace.run(take_in)
    if unread:
        workspace.tell(unread[0], tone=Tone.CARE)
    elif plan is not None:
        workspace.noticed.emit(_notice(workspace, plan))
    return plan


def _notice(workspace: Workspace, plan: ImportPlan) -> Notice:
    words = workspace.words
    told = tables.taken_in(plan.new, plan.changed, plan.skipped, words)
    problems = [problem_sentence(problem, words) for problem in plan.problems[:MOST_PROBLEMS]]
    ways = (Way(words.gettext("Undo"), workspace.undo),) if plan.records or plan.removals else ()
    return Notice(" ".join([told, *problems]), Tone.CARE if problems else Tone.FINE, ways)
