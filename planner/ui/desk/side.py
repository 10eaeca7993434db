"""Beside the field: how many have come, of which groups, who needs help, who came last, who is missing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.desk.figures import Figure, Figures, Whole
from planner.ui.desk.matches import Match
from planner.ui.desk.missing import Missing
from planner.ui.desk.people_rows import Entry, PeopleRows
from planner.ui.look.icons import icon
from planner.ui.look.theme import PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import tooltip, unmnemonic
from planner.ui.widgets.restyling import lay_ground

WIDTH = 272
SHOWN_SOON = 4


@dataclass(frozen=True, slots=True)
class Seen:
    """What the side shows of a day."""

    whole: Figure
    groups: tuple[Figure, ...]
    missing: str
    """How many, in words."""
    help: tuple[Entry, ...]
    soon: tuple[Entry, ...]
    """Who has a part in the next hour, and is not here."""
    last: tuple[Entry, ...]


class Side(QWidget):
    chosen = Signal(str)
    """Somebody whose name was pressed."""
    undone = Signal(str)
    helped = Signal(str)
    opened = Signal()
    """Who is missing is asked for."""
    closed = Signal()

    def __init__(self, words: Words, read: Callable[[str], Match]) -> None:
        super().__init__()
        self._words = words
        lay_ground(self, "side")
        self.setFixedWidth(WIDTH)
        self._whole = Whole(words)
        self._groups_title = Label(words.gettext("By group"), "section")
        self._groups = Figures()
        self._open = button(words.gettext("Who is missing"), self.opened.emit)
        self._open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._open.setIcon(icon("participants"))
        self._open.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.help = PeopleRows(words.gettext("Need help"), picture="check")
        self.soon = PeopleRows(words.gettext("On in the next hour, not here"), picture="later")
        self.last = PeopleRows(
            words.gettext("Came last"), picture="undo", nothing=words.gettext("Nobody has come yet.")
        )
        self.missing = Missing(words, read)
        self._stack = QStackedWidget()
        for rows in (self.help, self.soon, self.last):
            rows.chosen.connect(self.chosen)
        self.help.done.connect(self.helped)
        self.last.done.connect(self.undone)
        self.missing.chosen.connect(self.chosen)
        self.missing.left.connect(self.closed)
        self._lay_out()

    @property
    def is_searching(self) -> bool:
        """Whether who is missing is shown in the place of the counts."""
        return self._stack.currentIndex() == 1

    def search(self, is_wanted: bool) -> None:
        self._stack.setCurrentIndex(int(is_wanted))
        if is_wanted:
            self.missing.field.setFocus()
            self.missing.field.selectAll()

    def show_seen(self, seen: Seen) -> None:
        self._whole.show_figure(seen.whole)
        self._groups.show_figures(seen.groups)
        self._groups_title.setVisible(bool(seen.groups))
        self._open.setText(unmnemonic(f"{seen.missing} (F6)"))
        self._open.setAccessibleName(seen.missing)
        self._open.setToolTip(tooltip(seen.missing))
        self.help.show_entries(seen.help, count=len(seen.help))
        self.soon.show_entries(seen.soon[:SHOWN_SOON], count=len(seen.soon))
        self.last.show_entries(seen.last)

    def show_missing(self, ids: Sequence[str], *, from_top: bool) -> None:
        self.missing.show_people(ids, from_top=from_top)
        self.missing.refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        parts = QVBoxLayout(inner)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(PADDING)
        parts.addWidget(self._open)
        parts.addWidget(self.help)
        parts.addSpacing(STEP)
        parts.addWidget(self._groups_title)
        parts.addWidget(self._groups)
        parts.addSpacing(STEP)
        parts.addWidget(self.soon)
        parts.addWidget(self.last)
        parts.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._stack.addWidget(area)
        self._stack.addWidget(self.missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING + STEP, PADDING, PADDING + STEP, PADDING)
        column.setSpacing(PADDING + STEP)
        column.addWidget(self._whole)
        column.addWidget(self._stack, 1)
