"""What Import does: one step, then the page of what came in, and the ways on from there."""

from planner.importing.header_words import ListKind
from planner.operations.importing import import_list
from planner.ui.importing.preview import Preview
from planner.ui.importing.work import shape_to_keep
from planner.ui.notice import Notice, Tone, Way
from planner.ui.workspace import Workspace
from planner.wording import imports


def write(workspace: Workspace, preview: Preview) -> bool:
    """Whether it is in the file now; why not has been told."""
    before = workspace.document.last_step
    if preview.plan is not None:
        shape = shape_to_keep(preview.table, preview.mapping)
        workspace.run(import_list, preview.plan, shape=shape)
    return workspace.document.last_step != before


def tell(workspace: Workspace, preview: Preview) -> None:
    """On the page of what came in."""
    plan, words = preview.plan, workspace.words
    if plan is None:
        return
    workspace.visit(str(preview.kind))
    ways = [Way(words.gettext("Undo"), workspace.undo)]
    if preview.kind is ListKind.PARTICIPANTS and plan.new:
        ways.append(Way(words.gettext("Look for duplicates"), lambda: workspace.visit("duplicates")))
    workspace.noticed.emit(Notice(imports.done(plan, words), Tone.FINE, tuple(ways)))
