"""Somebody who is on no list: three fields, in the place of the matches."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.desk.escaping import EscapingLine
from planner.ui.look.theme import GAP, PADDING, STEP, font
from planner.ui.widgets.buttons import button
from planner.ui.widgets.growing import tell_layouts
from planner.ui.widgets.labels import Label, naming
from planner.ui.widgets.restyling import lay_ground

LINE = 18


@dataclass(frozen=True, slots=True)
class Newcomer:
    name: str
    organisation: str
    city: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody on the list who may be the one."""

    person: str
    question: str


class WalkIn(QWidget):
    """Enter adds from any of the fields; Escape leaves."""

    named = Signal()
    """Something was typed: there may be somebody alike."""
    wanted = Signal(object)
    """A `Newcomer`."""
    left = Signal()

    def __init__(self, words: Words, take_alike: QPushButton) -> None:
        """`take_alike` is the button that takes the one on the list."""
        super().__init__()
        self._words = words
        self._is_warned = False
        self.alike: Alike | None = None
        lay_ground(self, "card")
        self.setAccessibleName(words.gettext("Walk-in"))
        self.name, self.organisation, self.city = (self._line() for _ in range(3))
        self._trouble = Label(kind="wrong", wraps=True)
        self._trouble.hide()
        self._question = Label(wraps=True)
        self._question.setFont(font(LINE))
        self._alike = QWidget()
        lay_ground(self._alike, "care")
        row = QHBoxLayout(self._alike)
        row.setContentsMargins(PADDING, GAP, PADDING, GAP)
        row.setSpacing(PADDING)
        row.addWidget(self._question, 1)
        row.addWidget(take_alike)
        self._alike.hide()
        self._lay_out()
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def begin(self, name: str) -> None:
        for line in (self.name, self.organisation, self.city):
            line.clear()
        self.name.setText(name)
        self._is_warned = False
        self._trouble.hide()
        self.show_alike(None)
        self.show()
        self.name.setFocus()
        self.named.emit()

    def rest(self) -> None:
        """An Enter opened it; a second one that comes with it is not meant."""
        self.name.enters.begin()

    def show_alike(self, alike: Alike | None) -> None:
        if alike == self.alike:
            return
        self.alike = alike
        self._is_warned = False
        self._question.setText(alike.question if alike else "")
        self._alike.setVisible(alike is not None)
        tell_layouts(self)

    def newcomer(self) -> Newcomer:
        return Newcomer(self.name.text(), self.organisation.text(), self.city.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _line(self) -> EscapingLine:
        made = EscapingLine(self._finish, self.left.emit)
        made.setFont(font(LINE))
        made.setMinimumHeight(40)
        made.textEdited.connect(lambda: self.named.emit())
        return made

    def _finish(self) -> None:
        """Where somebody alike is expected, the first Enter only asks for a second."""
        if not self.name.text().strip():
            self._tell(self._words.gettext("A walk-in needs a name, however short."))
            self.name.setFocus()
        elif self.alike is not None and not self._is_warned:
            self._is_warned = True
            self._tell(self._words.gettext("Enter once more adds somebody new all the same."))
        else:
            self._trouble.hide()
            self.wanted.emit(self.newcomer())

    def _tell(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.show()
        tell_layouts(self)

    def _lay_out(self) -> None:
        text = self._words.gettext
        grid = QGridLayout()
        grid.setHorizontalSpacing(PADDING)
        grid.setVerticalSpacing(STEP)
        grid.addWidget(naming(text("Name"), self.name), 0, 0, 1, 2)
        grid.addWidget(self.name, 1, 0, 1, 2)
        grid.addWidget(naming(text("Organisation"), self.organisation), 2, 0)
        grid.addWidget(self.organisation, 3, 0)
        grid.addWidget(naming(text("City"), self.city), 2, 1)
        grid.addWidget(self.city, 3, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        add = button(text("Add and check in"), self._finish, kind="primary")
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        leave = button(text("Cancel"), self.left.emit)
        leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons.addWidget(add)
        buttons.addWidget(leave)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING + STEP, PADDING, PADDING + STEP, PADDING + STEP)
        column.setSpacing(PADDING)
        column.addWidget(Label(text("Walk-in"), "title"))
        column.addLayout(grid)
        column.addWidget(self._alike)
        column.addWidget(self._trouble)
        column.addLayout(buttons)
