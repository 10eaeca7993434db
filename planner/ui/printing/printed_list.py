"""What was printed, and what has changed since."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.records import Paper
from planner.domain.values import dataclass
from planner.operations.prints import Order
from planner.ui.look.theme import GAP, STEP
from planner.ui.printing.fields import flush
from planner.ui.widgets.buttons import button
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording import prints as wording


@dataclass(frozen=True, slots=True)
class PrintedLine:
    order: Order
    """To be printed again as it was."""
    title: str
    where: str
    """Time and desk."""
    reason: str = ""
    """A sentence, where it was printed again and somebody said why."""
    changed: tuple[str, ...] = ()
    """Ids of people, or of slots."""


class PrintedList(QWidget):
    wanted = Signal(object)
    """A `PrintedLine` whose changes shall be printed."""
    repeated = Signal(object)
    """An `Order` that shall be printed again."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._words = workspace.words
        self._lines: Sequence[PrintedLine] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(Label(self._words.gettext("Printed"), "section"))
        self._rows: list[QWidget] = []

    def show_lines(self, lines: Sequence[PrintedLine], more: int) -> None:
        """The newest first; `more` are not among them."""
        if lines == self._lines:
            return
        self._lines = lines
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(line) for line in lines]
        if not lines:
            self._rows = [Label(self._words.gettext("Nothing yet."), "muted")]
        if more > 0:
            told = self._words.ngettext("and {count} before that", "and {count} before that", more)
            self._rows.append(Label(told.format(count=more), "small"))
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, line: PrintedLine) -> QWidget:
        row = QFrame()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(line.title, wraps=True))
        column.addWidget(Label(line.where, "small", wraps=True))
        if line.reason:
            column.addWidget(Label(line.reason, "small", wraps=True))
        if line.changed:
            below = QWidget()
            flow = Flow(STEP, below)
            told = wording.changed_since(line.order.paper, len(line.changed), self._words)
            flow.addWidget(_care(told))
            flow.addWidget(self._again(line))
            column.addSpacing(STEP)
            column.addWidget(below)
        if not line.changed or line.order.paper is Paper.BADGES:
            column.addWidget(self._same(line), 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _same(self, line: PrintedLine) -> QPushButton:
        words = self._words
        made = button(
            words.gettext("Print the same again"), lambda: self.repeated.emit(line.order), kind="link"
        )
        flush(made)
        made.setAccessibleDescription(f"{line.title}, {line.where}")
        return made

    def _again(self, line: PrintedLine) -> QPushButton:
        words = self._words
        if line.order.paper is not Paper.BADGES:
            return button(words.gettext("Print again"), lambda: self.repeated.emit(line.order), kind="link")
        text = wording.print_those(len(line.changed), words)
        return button(text, lambda: self.wanted.emit(line), kind="link")


def _care(text: str) -> QWidget:
    made = QFrame()
    made.setProperty("kind", "care")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    row.setContentsMargins(STEP + 2, 1, STEP + 2, 1)
    row.addWidget(Label(text))
    return made
