"""The pages at the left, with their counts."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.icons import icon
from planner.ui.pages.registry import PAGES, Entry
from planner.ui.theme import GAP, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import tooltip
from planner.ui.workspace import Workspace

WIDTH = 168


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
        for number, entry in enumerate(PAGES, start=1):
            made = self._button(entry, number, show)
            group.addButton(made)
            column.addWidget(made)
            if entry.ends_group:
                column.addWidget(_rule())
        column.addStretch()
        workspace.changed.connect(self.refresh)
        self.refresh()

    def mark(self, name: str) -> None:
        self.buttons[name].setChecked(True)

    def refresh(self) -> None:
        for entry in PAGES:
            if entry.count is not None:
                count = entry.count(self._workspace)
                self._counts[entry.name].setText(_short(count))
                title = self._workspace.words.gettext(entry.title)
                self.buttons[entry.name].setAccessibleName(f"{title}, {count}")

    def _button(self, entry: Entry, number: int, show: Callable[[str], None]) -> QPushButton:
        title = self._workspace.words.gettext(entry.title)
        made = button(title, lambda: show(entry.name), kind="page")
        made.setIcon(icon(entry.picture))
        made.setIconSize(QSize(18, 18))
        made.setCheckable(True)
        made.setToolTip(tooltip(f"{title} (Ctrl+{number})"))
        if entry.count is not None:
            row = QHBoxLayout(made)
            row.setContentsMargins(0, 0, GAP, 0)
            row.addStretch()
            self._counts[entry.name] = Label(kind="count")
            row.addWidget(self._counts[entry.name])
        self.buttons[entry.name] = made
        return made


def _short(count: int) -> str:
    """Beside the longest title there is room for four digits."""
    return f"{count:,}" if count < 10_000 else f"{count // 1000:,}k"


def _rule() -> QFrame:
    """A hairline with air around it."""
    made = QFrame()
    made.setProperty("kind", "rule")
    made.setFixedHeight(1 + 4 * STEP)
    return made
