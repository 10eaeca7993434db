"""The top of the window: the event, that all is saved, search, undo and redo, the menu."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from planner.domain.records import EVENT_ID, Event
from planner.store.journal import Step
from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, PADDING, STEP, TITLE
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import tooltip, unmnemonic
from planner.ui.workspace import Workspace
from planner.wording import steps

HEIGHT = 44
LONGEST_LABEL = 34
SEARCH = 280


class Header(QWidget):
    def __init__(self, workspace: Workspace, menu: QMenu, find: Callable[[], None]) -> None:
        super().__init__()
        self._workspace = workspace
        words = workspace.words
        self.setProperty("kind", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._name = filling(Elided(size=TITLE, bold=True))
        self._saved = Label(words.gettext("All changes saved"), "muted")
        self._undo = button("", workspace.undo)
        self._undo.setIcon(icon("undo"))
        self._undo.setIconSize(QSize(16, 16))
        self._redo = icon_button("redo", "", workspace.redo, kind="plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING + STEP, 0, PADDING, 0)
        row.setSpacing(GAP)
        row.addWidget(self._name, 3)
        row.addWidget(self._saved)
        row.addSpacing(PADDING)
        row.addWidget(_search(words.gettext("Find people, sessions, commands"), find), 2)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addWidget(_menu_button(menu, words.gettext("Menu")))
        workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        words, document = self._workspace.words, self._workspace.document
        event = document.get(Event, EVENT_ID)
        self._name.set_text(event.name if event else "")
        self._saved.setText(
            words.gettext("Read only") if document.read_only else words.gettext("All changes saved")
        )
        self._tell(self._undo, words.gettext("Undo"), document.next_undo, "Ctrl+Z")
        self._tell(self._redo, words.gettext("Redo"), document.next_redo, "Ctrl+Shift+Z")

    def _tell(self, shown: QPushButton, verb: str, step: Step | None, keys: str) -> None:
        shown.setEnabled(step is not None and not self._workspace.document.read_only)
        label = steps.label(step.kind, step.about, self._workspace.words) if step else ""
        whole = f"{verb}: {label}" if label else verb
        shown.setAccessibleName(whole)
        shown.setToolTip(tooltip(f"{whole} ({keys})"))
        if shown is self._undo:
            short = whole if len(whole) <= LONGEST_LABEL else whole[: LONGEST_LABEL - 1].rstrip() + "…"
            shown.setText(unmnemonic(short))


def _search(text: str, find: Callable[[], None]) -> QPushButton:
    """Looks like a field, and opens the palette with one."""
    made = button("", find, kind="search")
    made.setAccessibleName(text)
    made.setToolTip(tooltip(f"{text} (Ctrl+K)"))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setMaximumWidth(SEARCH)
    row = QHBoxLayout(made)
    row.setContentsMargins(PADDING, 0, PADDING, 0)
    row.addWidget(filling(Elided(text, muted=True)), 1)
    row.addWidget(Label("Ctrl+K", "count"))
    return made


def _menu_button(menu: QMenu, name: str) -> QPushButton:
    made = icon_button("menu", name)
    made.clicked.connect(lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
    return made
