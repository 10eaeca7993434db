"""What stands in the place of a file with nothing in it, and what to do."""

from planner.ui.sharing.order import ShareOrder
from planner.ui.widgets.empty import Empty, Way
from planner.ui.workspace import Workspace
from planner.wording import sharing


def tell_nothing(empty: Empty, workspace: Workspace, order: ShareOrder) -> None:
    words = workspace.words
    heading = words.gettext("Nothing to share")
    if not order.has_columns:
        empty.tell(heading, words.gettext(sharing.NO_COLUMN))
    elif order.is_about_people:
        way = _way(workspace, "participants", words.gettext("Add people"))
        empty.tell(heading, words.gettext(sharing.NOBODY), way)
    elif order.is_narrow:
        empty.tell(heading, words.gettext(sharing.NOTHING_OF_IT))
    else:
        way = _way(workspace, "agenda", words.gettext("Plan the agenda"))
        empty.tell(heading, words.gettext(sharing.NOTHING_YET), way)


def _way(workspace: Workspace, page: str, text: str) -> Way:
    return text, lambda: workspace.visit(page)
