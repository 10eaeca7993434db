"""A list kept on paper, typed in afterwards: what was typed so far, and when the list was kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.domain.times import Minute, clock, parse_clock
from planner.language import Words
from planner.ui.desk.escaping import EscapingLine
from planner.ui.desk.people_rows import Entry, PeopleRows
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground


class TypingBack(QWidget):
    left = Signal()
    released = Signal()
    """The time is set: the keys may go back to the field."""
    undone = Signal(str)
    """A person."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.heeds: Callable[[str], bool] = lambda _: False
        """Given what was typed as a time; true where it was a scan, and is done."""
        self.setAccessibleName(words.gettext("Type back a paper list"))
        self.time = EscapingLine(self._take_time, self._take_time)
        self.time.setAccessibleName(words.gettext("Time of the list"))
        self.time.setFixedWidth(76)
        self.time.editingFinished.connect(self._mend)
        self.rows = PeopleRows(
            words.gettext("Typed so far"),
            picture="undo",
            nothing=words.gettext("Type a number or a name from the list and press Enter; then the next."),
        )
        self.rows.done.connect(self.undone)
        self._minute = Minute(0)
        self._lay_out()

    def begin(self, minute: Minute) -> None:
        self._minute = minute
        self.time.setText(clock(minute))

    @property
    def minute(self) -> Minute:
        """On the clock: of the list, which is that of every check-in typed back."""
        self._mend()
        return self._minute

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """The newest first."""
        self.rows.show_entries(entries, count=len(entries))

    def _mend(self) -> None:
        """What is no time goes back to the one before."""
        said = parse_clock(self.time.text())
        self._minute = self._minute if said is None else said
        self.time.setText(clock(self._minute))

    def _take_time(self) -> None:
        typed = self.time.text()
        self._mend()
        if not self.heeds(typed):
            self.released.emit()

    def _lay_out(self) -> None:
        text = self._words.gettext
        head = QWidget()
        lay_ground(head, "care")
        row = QHBoxLayout(head)
        row.setContentsMargins(PADDING, GAP, PADDING, GAP)
        row.setSpacing(GAP)
        row.addWidget(Label(text("Typing back a paper list: nothing is printed."), "title", wraps=True), 1)
        label = Label(text("Time of the list"), "small")
        label.setBuddy(self.time)
        row.addWidget(label)
        row.addWidget(self.time)
        done = button(text("Done"), self.left.emit)
        done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(done)
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, GAP, 0)
        lines.addWidget(self.rows)
        lines.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING + STEP)
        column.addWidget(head)
        column.addWidget(area, 1)
