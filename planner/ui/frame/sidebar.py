"""The pages at the left, with their counts."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, STEP, font
from planner.ui.pages.registry import LISTED, Entry, listed, shortcut
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import tooltip, unmnemonic
from planner.ui.workspace import Workspace

WIDTH = 168
PICTURE = 18
ROOM = WIDTH - 2 * GAP - PICTURE - 4 * STEP
"""For the title of a page and its count."""


class Sidebar(QWidget):
    def __init__(self, workspace: Workspace, show: Callable[[str], None]) -> None:
        super().__init__()
        self._workspace = workspace
        self._counts: dict[str, Label] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.setProperty("kind", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(workspace.words.gettext("Pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP // 2)
        group = QButtonGroup(self)
        for number, entry in enumerate(LISTED, start=1):
            made = self._button(entry, number, show)
            group.addButton(made)
            column.addWidget(made)
            if entry.ends_group:
                column.addWidget(_rule())
        column.addStretch()
        workspace.changed.connect(self.refresh)
        self.refresh()

    def mark(self, name: str) -> None:
        self.buttons[listed(name)].setChecked(True)

    def refresh(self) -> None:
        for entry in LISTED:
            if entry.count is not None:
                count = entry.count(self._workspace)
                self._counts[entry.name].setText(_short(count))
                title = self._workspace.words.gettext(entry.title)
                self.buttons[entry.name].setAccessibleName(f"{title}, {count}")
                taken = self._counts[entry.name].sizeHint().width() + GAP
                self.buttons[entry.name].setText(_fitting(title, ROOM - taken))

    def _button(self, entry: Entry, number: int, show: Callable[[str], None]) -> QPushButton:
        title = self._workspace.words.gettext(entry.title)
        made = button(title, lambda: show(entry.name), kind="page")
        made.setIcon(icon(entry.picture))
        made.setIconSize(QSize(PICTURE, PICTURE))
        made.setCheckable(True)
        keys = shortcut(number)
        made.setToolTip(tooltip(f"{title} ({keys})" if keys else title))
        if entry.count is not None:
            row = QHBoxLayout(made)
            row.setContentsMargins(0, 0, GAP, 0)
            row.addStretch()
            self._counts[entry.name] = Label(kind="count")
            row.addWidget(self._counts[entry.name])
        self.buttons[entry.name] = made
        return made


def _fitting(title: str, width: int) -> str:
    """In the bold letters it has while its page is shown."""
    metrics = QFontMetrics(font(bold=True))
    return unmnemonic(metrics.elidedText(title, Qt.TextElideMode.ElideRight, width))


def _short(count: int) -> str:
    """Beside the longest title there is room for four digits."""
    return f"{count:,}" if count < 10_000 else f"{count // 1000:,}k"


def _rule() -> QFrame:
    """A hairline with air around it."""
    made = QFrame()
    made.setProperty("kind", "rule")
    made.setFixedHeight(1 + 4 * STEP)
    return made
