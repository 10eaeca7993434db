"""What has changed in the agenda since it was released, in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from planner.domain.records import Release
from planner.domain.releases import AgendaChange, ReleasedAgenda, changes_since
from planner.operations.releases import remove_release
from planner.store import releases
from planner.ui.look.theme import GAP, PADDING, STEP, colours
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import unmnemonic
from planner.ui.widgets.wrapping import WrappingButton
from planner.ui.workspace import Workspace
from planner.wording import agenda_changes
from planner.wording.series import more

SHARE = 0.35
"""Of the side's height, at the most."""
MOST = 40
"""Changes told one by one."""


class ReleasesPanel(QWidget):
    """Compares with the latest release, or the one that was chosen; not to be seen where there is none."""

    chosen = Signal(object)
    """A change somebody wants to see in the grid."""
    marked = Signal(object)
    """Ids of the slots that have changed, after every look."""
    asked_name = Signal(object)
    """A release that is to be renamed."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._compared: ReleasedAgenda | None = None
        self._wanted = ""
        self._shown: tuple[AgendaChange, ...] | None = None
        self._lines: list[QWidget] = []
        self._title = Label(kind="section", wraps=True)
        self._choose = icon_button("menu", self._words.gettext("Releases"), self._offer, kind="tool")
        self._told = Label(kind="muted", wraps=True)
        head = QHBoxLayout()
        head.setContentsMargins(STEP, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._choose)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, STEP, GAP)
        self._column.setSpacing(STEP // 2)
        self._column.addWidget(self._told)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self._words.gettext("Changes since the release"))
        self._list.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PADDING - STEP, GAP, GAP, 0)
        whole.setSpacing(STEP)
        whole.addLayout(head)
        whole.addWidget(self._list)
        self.refresh(is_released_anew=True)

    @property
    def changes(self) -> tuple[AgendaChange, ...]:
        return self._shown or ()

    def refresh(self, *, is_released_anew: bool = False) -> None:
        """`is_released_anew`: releases have come, gone or changed their names."""
        if is_released_anew:
            self._compared = self._found()
            self._shown = None
        compared = self._compared
        found = changes_since(compared, self._workspace.snapshot) if compared else ()
        if found != self._shown:
            self._shown = found
            self._tell(compared.release if compared else None, found)
            self.marked.emit(frozenset(slot for change in found for slot in change.slots))

    def menu(self) -> QMenu:
        """The releases to compare with, and what can be done with the one that is compared with."""
        menu, words = QMenu(self), self._words
        menu.addSection(words.gettext("Compare with"))
        group = QActionGroup(menu)
        now = self._compared.release.id if self._compared else ""
        for release in releases.listed(self._workspace.document):
            action = QAction(unmnemonic(release.name), menu, checkable=True, checked=release.id == now)
            action.triggered.connect(lambda _=False, name=release.id: self._compare_with(name))
            group.addAction(action)
            menu.addAction(action)
        if self._compared is not None:
            menu.addSeparator()
            menu.addAction(words.gettext("Rename this release…"), self._ask_name)
            menu.addAction(words.gettext("Remove this release"), self._remove)
        return menu

    def _found(self) -> ReleasedAgenda | None:
        document = self._workspace.document
        wanted = releases.agenda_of(document, self._wanted) if self._wanted else None
        return wanted or releases.latest(document)

    def _offer(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._choose.mapToGlobal(self._choose.rect().bottomLeft()))

    def _compare_with(self, release: str) -> None:
        self._wanted = release
        self.refresh(is_released_anew=True)

    def _ask_name(self) -> None:
        if self._compared is not None:
            self.asked_name.emit(self._compared.release)

    def _remove(self) -> None:
        if self._compared is not None:
            self._workspace.run(remove_release, self._compared.release.id)

    def _tell(self, release: Release | None, found: tuple[AgendaChange, ...]) -> None:
        words = self._words
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(change) for change in found[:MOST]]
        rest = len(found) - MOST
        if rest > 0:
            self._lines.append(Label(more(rest, words), "muted"))
        for line in self._lines:
            self._column.addWidget(line)
            line.show()
        if release is not None:
            named = words.gettext("Since release “{name}” · {count}")
            self._title.setText(named.upper().format(NAME=release.name, COUNT=len(found)))
        self._told.setText(words.gettext("Nothing has changed."))
        self._told.setVisible(not found)
        self.setVisible(release is not None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(colours(self).line))
        painter.end()

    def _fit(self) -> None:
        """As high as its lines, up to a share of the side; the conflicts have the rest."""
        width = self._list.viewport().width()
        layout = self._column
        wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
        side = self.parentWidget()
        most = round(SHARE * side.height()) if side else wanted
        self._list.setFixedHeight(max(min(wanted, most), 0))

    def _line(self, change: AgendaChange) -> WrappingButton:
        text = agenda_changes.sentence(change, self._words)
        made = WrappingButton(text, lambda: self.chosen.emit(change), kind="line")
        when = agenda_changes.when(change, self._words)
        made.setAccessibleName(f"{when}: {text}" if when else text)
        return made
