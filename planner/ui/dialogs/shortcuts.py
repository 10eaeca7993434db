"""The sheet of shortcuts: every key that does something, by where it does it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from planner.domain.names import folded
from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.labels import Label
from planner.ui.widgets.search_field import SearchField

WIDTH = 560
HEIGHT = 420
KEYS_WIDTH = 190
NAME = "name"
"""Property of an action whose text changes: what it is called always."""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    keys: Sequence[tuple[str, str]]
    """Keys and what they do."""


def section(title: str, actions: Iterable[QAction]) -> Section:
    """Those with a shortcut."""
    found = []
    for action in actions:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            found.append((keys, (action.property(NAME) or action.text()).replace("&&", "&")))
    return Section(title, found)


class Shortcuts(Dialog):
    def __init__(self, parent: QWidget | None, words: Words, sections: Sequence[Section]) -> None:
        super().__init__(parent, words.gettext("Shortcuts"), words, width=WIDTH)
        self._sections = [_Shown(each) for each in sections if each.keys]
        self._field = SearchField(words.gettext("Find a shortcut"), words)
        self._field.textChanged.connect(self._look)
        self._nothing = Label(words.gettext("Nothing found."), "muted")
        self._nothing.hide()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, GAP, GAP, 0)
        column.setSpacing(PADDING)
        for shown in self._sections:
            column.addWidget(shown)
        column.addWidget(self._nothing)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setMinimumHeight(HEIGHT)
        area.setAccessibleName(words.gettext("Shortcuts"))
        area.setWidget(inner)
        self.body.addWidget(self._field)
        self.body.addWidget(area, 1)
        self.add_close()
        self._field.setFocus()

    def _look(self, text: str) -> None:
        wanted = folded(text).split()
        is_anything = [shown.look(wanted) for shown in self._sections]
        self._nothing.setVisible(not any(is_anything))


class _Shown(QWidget):
    def __init__(self, shown: Section) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(PADDING)
        grid.setVerticalSpacing(STEP + 2)
        grid.setColumnMinimumWidth(0, KEYS_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(shown.title.upper(), "section"), 0, 0, 1, 2)
        self._title = folded(shown.title)
        self._rows: list[tuple[str, Label, Label]] = []
        for number, (keys, does) in enumerate(shown.keys, start=1):
            left, right = Label(keys, "muted", wraps=True), Label(does, wraps=True)
            grid.addWidget(left, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, number, 1, Qt.AlignmentFlag.AlignTop)
            self._rows.append((folded(f"{keys} {does}"), left, right))

    def look(self, wanted: Sequence[str]) -> bool:
        """Show the rows that hold every piece; whether there are any."""
        is_any = False
        for text, left, right in self._rows:
            is_found = all(piece in f"{text} {self._title}" for piece in wanted)
            left.setVisible(is_found)
            right.setVisible(is_found)
            is_any = is_any or is_found
        self.setVisible(is_any)
        return is_any
