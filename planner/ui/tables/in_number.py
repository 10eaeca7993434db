"""What a table page does with many rows at once: count, replace, save as a table."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from planner.ui.dialogs.popover import Popover
from planner.ui.tables.counts import CountsPanel
from planner.ui.tables.face import Face
from planner.ui.tables.filters import Filters
from planner.ui.tables.replacing import ReplaceDialog
from planner.ui.tables.scope import Scope
from planner.ui.tables.selection_bar import SelectionBar
from planner.ui.tables.table_file import TablePanel
from planner.ui.tables.value_kinds import value_kinds
from planner.ui.tables.view import RecordsView
from planner.ui.widgets.buttons import button, command, icon_button

ROOMY = 580
"""Of a table: below, there is no room for more buttons."""


class InNumber(QObject):
    """Its commands are the page's; `take_along` is the menu of those that bring rows elsewhere."""

    def __init__(
        self, page: QWidget, face: Face, view: RecordsView, filters: Filters, tools: QHBoxLayout
    ) -> None:
        super().__init__(page)
        self._page, self._face, self._view, self._filters = page, face, view, filters
        self._workspace = view.records.workspace
        words = self._workspace.words
        self._panel: Popover | None = None
        self._count = command(
            page, words.gettext("Count…"), self.count, shortcut="Ctrl+Shift+C", picture="counts"
        )
        self._replace = command(
            page, words.gettext("Find and replace…"), self.replace, shortcut="Ctrl+H", picture="edit"
        )
        self._replace.setEnabled(not self._workspace.document.read_only)
        self._save = command(page, words.gettext("Save this table…"), self.save, picture="export")
        self._elsewhere: list[QAction] = [self._save]
        self.count_button = icon_button("counts", self._count.text(), self._count.trigger, kind="plain")
        self.count_button.setToolTip(self._count.toolTip())
        self.menu_button = icon_button("export", words.gettext("Save or copy"), self._open_menu, kind="plain")
        tools.addWidget(self.count_button)
        tools.addWidget(self.menu_button)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        """Where the bar is narrow, the room is for the search; menu and keys have the commands."""
        if isinstance(event, QResizeEvent):
            for made in (self.count_button, self.menu_button):
                made.setVisible(event.size().width() >= ROOMY)
        return super().eventFilter(watched, event)

    def add(self, action: QAction) -> None:
        """One more that brings rows elsewhere."""
        self._elsewhere.append(action)

    def join(self, bar: SelectionBar) -> None:
        """The same for selected rows."""
        words = self._workspace.words
        name = words.gettext("Save or copy")
        elsewhere = button(f"{name} ▾")
        elsewhere.setAccessibleName(name)
        elsewhere.clicked.connect(partial(self._open_menu, elsewhere))
        replace = button(self._replace.text(), self._replace.trigger)
        replace.setEnabled(self._replace.isEnabled())
        bar.add(replace)
        bar.add(elsewhere)

    def count(self) -> None:
        kinds = partial(value_kinds, self._workspace, self._face)
        panel = CountsPanel(self._page, self._view.records, self._filters, kinds)
        self.show_panel(panel, panel.by)

    def replace(self) -> None:
        if self._workspace.document.read_only:
            return
        ReplaceDialog(self._page, self._face, self._view.records, Scope(self._view)).present()

    def save(self) -> None:
        panel = TablePanel(self._page, self._face, self._view)
        self.show_panel(panel, panel.format)

    def show_panel(self, panel: Popover, first: QWidget) -> None:
        """One at a time, under the buttons."""
        if self._panel is not None:
            self._panel.leave()
        self._panel = panel
        panel.closed.connect(self._forget)
        panel.open_below(self.count_button, first)

    def _forget(self) -> None:
        self._panel = None

    def _open_menu(self, anchor: QPushButton | None = None, *_: object) -> None:
        at = anchor if isinstance(anchor, QPushButton) else self.menu_button
        menu = QMenu(at)
        for action in self._elsewhere:
            run: Callable[[], None] = action.trigger
            entry = menu.addAction(action.icon(), action.text(), run)
            entry.setEnabled(action.isEnabled())
        menu.aboutToHide.connect(menu.deleteLater)
        place = at.rect().bottomLeft() if at is self.menu_button else at.rect().topLeft()
        menu.popup(at.mapToGlobal(place))
