"""A part of a form under a heading that folds it away; what is folded is remembered."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, PADDING
from planner.ui.preferences import Preferences
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import unmnemonic


class Section(QWidget):
    def __init__(self, name: str, title: str, content: QWidget, preferences: Preferences) -> None:
        """`name` is what the preferences call it: "session-people"."""
        super().__init__()
        self._name = f"folded-{name}"
        self._preferences = preferences
        self._title = title
        self._head: QPushButton = button(title, self._toggle, kind="fold")
        self._head.setIconSize(QSize(12, 12))
        self._head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._count = Label(kind="count")
        self._content = content
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._head, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 0, PADDING, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(content)
        self._fold(preferences.number(self._name, 0) == 1)

    @property
    def is_folded(self) -> bool:
        return self._content.isHidden()

    def set_count(self, count: int) -> None:
        self._count.setText(str(count) if count else "")
        self._head.setAccessibleName(f"{self._title}: {count}" if count else self._title)

    def _toggle(self) -> None:
        self._fold(not self.is_folded)
        self._preferences.keep(self._name, int(self.is_folded))

    def _fold(self, is_folded: bool) -> None:
        self._content.setHidden(is_folded)
        self._head.setText(unmnemonic(self._title))
        self._head.setIcon(icon("next" if is_folded else "down"))
        self._head.setCheckable(True)
        self._head.setChecked(not is_folded)
        self._head.setCursor(Qt.CursorShape.PointingHandCursor)
