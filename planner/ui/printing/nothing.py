"""What stands in the place of a paper with nothing on it, and what to do."""

from planner.domain.records import Paper
from planner.ui.printing.orders import Who
from planner.ui.widgets.empty import Empty, Way
from planner.ui.workspace import Workspace
from planner.wording import prints as wording


def tell_nothing(
    empty: Empty, workspace: Workspace, paper: Paper, *, who: Who | None, has_people: bool, is_narrow: bool
) -> None:
    """`who` of those that choose people; `is_narrow` where only some days, rooms or sessions are wanted."""
    words = workspace.words
    heading = words.gettext("Nothing to print")
    if has_people and who is not None and (paper is Paper.BADGES or who is not Who.ALL):
        text = {
            Who.FRESH: words.gettext("Every badge is printed as it should be."),
            Who.GROUP: words.gettext("Nobody of this group comes so far."),
            Who.CHOSEN: words.gettext("Choose the people it is for."),
            Who.ALL: words.gettext("Nobody comes so far."),
            Who.NOBODY: words.gettext("Say how many blank badges you need."),
        }[who]
        empty.tell(heading, text, _way(workspace, "participants", words.gettext("See all people")))
    elif is_narrow:
        text = words.gettext(
            "Nothing of what you picked is on this paper. Pick other days, rooms or sessions."
        )
        empty.tell(heading, text)
    else:
        empty.tell(heading, wording.nothing(paper, words), *_first_ways(workspace, paper))


def _first_ways(workspace: Workspace, paper: Paper) -> list[Way]:
    words = workspace.words
    if paper in (Paper.BADGES, Paper.DESK_LIST):
        return [_way(workspace, "participants", words.gettext("Add people"))]
    if paper is Paper.WALL_CARDS:
        return [_way(workspace, "sessions", words.gettext("Add sessions"))]
    if paper is Paper.NAME_TENTS:
        return [_way(workspace, "sessions", words.gettext("Give sessions people"))]
    if paper is Paper.CERTIFICATES:
        return [_way(workspace, "desk", words.gettext("Open the front desk"))]
    if paper is Paper.CALIBRATION:
        return []
    return [_way(workspace, "agenda", words.gettext("Plan the agenda"))]


def _way(workspace: Workspace, page: str, text: str) -> Way:
    return text, lambda: workspace.visit(page)
