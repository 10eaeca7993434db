"""What has changed in the agenda since it was released, in words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.domain.records import Release
from planner.domain.releases import AgendaChange, ReleasedAgenda, changes_since
from planner.operations.releases import remove_release
from planner.store import releases
from planner.ui.theme import STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import unmnemonic
from planner.ui.widgets.wrapping import WrappingButton
from planner.ui.workspace import Workspace
from planner.wording import agenda_changes

MOST = 40
"""Changes told one by one."""


class ReleasesPanel(QWidget):
    """Compares with the latest release, or the one that was chosen."""

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
        self._choose = icon_button("menu", self._words.gettext("Releases"), self._offer)
        self._told = Label(kind="muted", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._choose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, STEP, 0, 0)
        self._column.setSpacing(STEP // 2)
        self._column.addLayout(head)
        self._column.addWidget(self._told)
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
            more = words.ngettext("and {count} more", "and {count} more", rest).format(count=rest)
            self._lines.append(Label(more, "muted"))
        for line in self._lines:
            self._column.addWidget(line)
        self._choose.setVisible(release is not None)
        if release is None:
            self._title.setText(words.gettext("Releases").upper())
            self._told.setText(
                words.gettext("Release the agenda when you send it out; what changes later is listed here.")
            )
        else:
            named = words.gettext("Since release “{name}” · {count}")
            self._title.setText(named.upper().format(NAME=release.name, COUNT=len(found)))
            self._told.setText(words.gettext("Nothing has changed."))
        self._told.setVisible(not found)

    def _line(self, change: AgendaChange) -> WrappingButton:
        text = agenda_changes.sentence(change, self._words)
        made = WrappingButton(text, lambda: self.chosen.emit(change), kind="line")
        when = agenda_changes.when(change, self._words)
        made.setAccessibleName(f"{when}: {text}" if when else text)
        return made
