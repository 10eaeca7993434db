"""The pages, in the order of the sidebar. A page's module is loaded when the page is first shown."""

import importlib
from collections.abc import Callable

from planner.domain.records import Participant, Room, Session
from planner.domain.values import dataclass
from planner.ui.pages.page import Page
from planner.ui.workspace import Workspace
from planner.wording.marking import later


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    title: str
    """Marked for translation."""
    picture: str
    maker: str
    """Module and class, "agenda:AgendaPage"."""
    count: Callable[[Workspace], int] | None = None
    ends_group: bool = False
    within: str = ""
    """The page it is opened from, for one that does not stand in the sidebar."""

    def make(self, workspace: Workspace) -> Page:
        module, _, name = self.maker.partition(":")
        made: Page = getattr(importlib.import_module(f"planner.ui.pages.{module}"), name)(workspace)
        return made


PAGES = (
    Entry("overview", later("Overview"), "overview", "overview:OverviewPage"),
    Entry(
        "participants", later("Participants"), "participants", "participants:ParticipantsPage",
        lambda workspace: workspace.document.count(Participant),
    ),
    Entry(
        "sessions", later("Sessions"), "sessions", "sessions:SessionsPage",
        lambda workspace: workspace.document.count(Session),
    ),
    Entry(
        "rooms", later("Rooms"), "rooms", "rooms:RoomsPage",
        lambda workspace: workspace.document.count(Room),
    ),
    Entry("import", later("Import a list or agenda"), "import", "importing:ImportPage",
        within="participants"),
    Entry("duplicates", later("Duplicates"), "participants", "duplicates:DuplicatesPage",
        within="participants"),
    Entry("agenda", later("Agenda"), "agenda", "agenda:AgendaPage", ends_group=True),
    Entry("print", later("Print"), "print", "print:PrintPage"),
    Entry("share", later("Share"), "share", "share:SharePage"),
    Entry("desk", later("Front desk"), "desk", "front_desk:FrontDeskPage", ends_group=True),
    Entry("badges", later("How badges look"), "print", "badge_look:BadgeLookPage", within="print"),
    Entry("history", later("History"), "history", "history:HistoryPage"),
    Entry("event", later("Event settings"), "settings", "event:EventPage"),
)  # fmt: skip

LISTED = tuple(entry for entry in PAGES if not entry.within)
"""Those of the sidebar."""


_DIGITS = 9
"""Ctrl+0 belongs to previews."""


def shortcut(number: int) -> str:
    """Of a page of the sidebar, counted from 1; empty beyond the last digit."""
    return f"Ctrl+{number}" if number <= _DIGITS else ""


def listed(name: str) -> str:
    """The page of the sidebar that a page belongs to: most often itself."""
    return next(entry.within or entry.name for entry in PAGES if entry.name == name)
