"""What can be done with all selected rows at once; to be seen when there are several."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.ui.dialogs.popover import Popover
from planner.ui.look.theme import GAP
from planner.ui.models.columns import Choice
from planner.ui.widgets.buttons import button
from planner.ui.widgets.dots import dot
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import unmnemonic
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Workspace

HEIGHT = 28
"""Of a button, so that what stands beside one is in line with it."""


@dataclass(frozen=True, slots=True)
class Selection:
    workspace: Workspace
    ids: Callable[[], list[str]]
    ask: Callable[[str, Callable[[str], object]], None]
    """Ask for a text under a title, then go on with it."""


@dataclass(frozen=True, slots=True)
class Bulk:
    text: str
    """Marked for translation."""
    fill: Callable[[QMenu, Selection], None]


class SelectionBar(QWidget):
    def __init__(
        self, host: QWidget, workspace: Workspace, ids: Callable[[], list[str]], bulks: Sequence[Bulk]
    ) -> None:
        super().__init__()
        self._host = host
        self._words = workspace.words
        self.selection = Selection(workspace, ids, self._ask)
        lay_ground(self, "selection")
        self.setAccessibleName(self._words.gettext("What to do with the selected rows"))
        self._count = Label(kind="title")
        self.buttons: dict[str, QPushButton] = {}
        self._count.setMinimumHeight(HEIGHT)
        self._flow = Flow(GAP)
        self._flow.addWidget(self._count)
        around = QVBoxLayout(self)
        around.setContentsMargins(GAP, GAP, GAP, GAP)
        around.addLayout(self._flow)
        for bulk in bulks:
            self.buttons[bulk.text] = self._button(bulk)
            self._flow.addWidget(self.buttons[bulk.text])
        self.hide()

    def add(self, extra: QPushButton) -> None:
        extra.setMinimumHeight(HEIGHT)
        self._flow.addWidget(extra)

    def show_count(self, count: int) -> None:
        text = self._words.ngettext("{count} selected", "{count} selected", count)
        self._count.setText(text.format(count=f"{count:,}"))
        self.setVisible(count > 1)

    def _button(self, bulk: Bulk) -> QPushButton:
        name = self._words.gettext(bulk.text)
        made = button(f"{name} ▾")
        made.setAccessibleName(name)
        menu = QMenu(made)

        def fill() -> None:
            menu.clear()
            bulk.fill(menu, self.selection)

        menu.aboutToShow.connect(fill)
        made.setMenu(menu)
        return made

    def _ask(self, title: str, go_on: Callable[[str], object]) -> None:
        popover = Popover(self._host, title, self._words)
        field = QLineEdit()
        field.setAccessibleName(title)
        popover.body.addWidget(field)

        def finish() -> None:
            text = field.text()
            popover.leave()
            go_on(text)

        popover.finish(self._words.gettext("Set for all selected"), finish)
        popover.open_below(self, field)


def offer(
    menu: QMenu, selection: Selection, choices: Sequence[Choice], put: Callable[[list[str], str], object]
) -> None:
    """An entry for each choice; `put` is given the ids and its value."""

    def add(choice: Choice) -> None:
        action = menu.addAction(unmnemonic(choice.text))
        if choice.colour:
            action.setIcon(dot(choice.colour))
        action.triggered.connect(lambda: put(selection.ids(), choice.value))

    for choice in choices:
        add(choice)
