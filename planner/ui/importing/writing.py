"""What Import does: one step, then the page of what came in, and the ways on from there."""

from planner.importing.header_words import ListKind
from planner.operations.agenda_import import import_agenda
from planner.operations.importing import import_list
from planner.ui.importing.preview import AgendaPreview, Shown
from planner.ui.importing.work import shape_to_keep
from planner.ui.notice import Notice, Tone, Way
from planner.ui.workspace import Workspace
from planner.wording import agenda_imports, imports


def write(workspace: Workspace, preview: Shown) -> bool:
    """Whether it is in the file now; why not has been told."""
    before = workspace.document.last_step
    if isinstance(preview, AgendaPreview):
        workspace.run(import_agenda, preview.plan)
    elif preview.plan is not None:
        shape = shape_to_keep(preview.table, preview.mapping)
        workspace.run(import_list, preview.plan, shape=shape)
    return workspace.document.last_step != before


def tell(workspace: Workspace, preview: Shown) -> None:
    """On the page of what came in."""
    words = workspace.words
    ways = [Way(words.gettext("Undo"), workspace.undo)]
    if isinstance(preview, AgendaPreview):
        done = agenda_imports.done(preview.plan, words)
    elif preview.plan is None:
        return
    else:
        done = imports.done(preview.plan, words)
        if preview.kind is ListKind.PARTICIPANTS and preview.plan.new:
            ways.append(Way(words.gettext("Look for duplicates"), lambda: workspace.visit("duplicates")))
    workspace.visit(preview.page)
    workspace.noticed.emit(Notice(done, Tone.FINE, tuple(ways)))
