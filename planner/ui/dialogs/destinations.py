"""Places within pages that the palette leads to from everywhere: papers, formats, badge pages, the door."""

from collections.abc import Iterator, Sequence
from functools import partial

from planner.domain.names import folded
from planner.domain.records import Paper
from planner.ui.dialogs.finding import Group, Hit, matches
from planner.ui.sharing.order import OFFERED, PEOPLE
from planner.ui.workspace import Place, Workspace
from planner.wording import papers, sharing
from planner.wording.marking import later

WITHIN = (
    (later("How badges look"), "print", Place("badges", "", "look")),
    (later("Measure own labels"), "print", Place("badges", "", "stocks")),
    (later("Adjust a printer"), "print", Place("badges", "", "printer")),
    (later("Check in at the front desk"), "desk", Place("desk", "", "")),
    (later("Duplicates"), "participants", Place("duplicates", "", "")),
)
"""What it is called, its icon, and where it is."""


def found(workspace: Workspace, wanted: Sequence[str]) -> list[Hit]:
    """Only what was asked for: the list of all would be long."""
    if not wanted:
        return []
    return [
        hit for hit, also in _all(workspace) if matches(wanted, folded(f"{hit.title} {hit.detail} {also}"))
    ]


def _all(workspace: Workspace) -> Iterator[tuple[Hit, str]]:
    """Each with what else it is called elsewhere."""
    words = workspace.words
    for kind in Paper:
        place = Place("print", "", kind.value)
        yield _hit(workspace, papers.paper(kind, words), words.gettext("Print"), "print", place), ""
    for name in (*OFFERED, *PEOPLE):
        place = Place("share", "", name)
        hit = _hit(workspace, sharing.title(name, words), words.gettext("Share"), "share", place)
        yield hit, f"{name} {words.gettext('Export, send, publish')}"
    for title, picture, place in WITHIN:
        yield _hit(workspace, words.gettext(title), "", picture, place), ""


def _hit(workspace: Workspace, title: str, detail: str, picture: str, place: Place) -> Hit:
    take = partial(workspace.visit, place.page, place.record, view=place.view)
    return Hit(Group.PAGES, title, detail, picture, "", take, place=place)
