"""The menus of the agenda: of its blocks, of its cards, of a day."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.domain.conflicts import Conflict
from planner.language import Words
from planner.ui.agenda.commands import OF_A_DAY
from planner.ui.look.icons import icon
from planner.ui.widgets.plain import unmnemonic
from planner.ui.workspace import Workspace
from planner.wording import conflicts as wording

MOST = 5
"""Conflicts listed."""
WIDEST = 320
"""Pixels of a conflict's sentence; all of it is on its card."""
ON_BLOCKS = ("open", "pin", "", "swap", "again", "unschedule", "", "shift_after")
ON_GROUND = ("add", "", "shift", "reflow")


def block_menu(owner: QWidget, commands: Mapping[str, QAction], *, is_on_blocks: bool) -> QMenu:
    """Goes with its use, as the menu of the tray does."""
    menu = _filled(QMenu(owner), commands, ON_BLOCKS if is_on_blocks else ON_GROUND)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def tray_menu(
    owner: QWidget,
    commands: Mapping[str, QAction],
    words: Words,
    *,
    open_session: Callable[[], object],
    steer: Callable[[], object],
) -> QMenu:
    menu = QMenu(owner)
    menu.addAction(icon("edit"), words.gettext("Open session"), open_session)
    menu.addAction(commands["schedule"])
    menu.addAction(icon("agenda"), words.gettext("Put on the grid"), steer)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def day_menu(owner: QWidget, commands: Mapping[str, QAction], words: Words) -> QMenu:
    return _filled(QMenu(words.gettext("Day"), owner), commands, OF_A_DAY)


def _filled(menu: QMenu, commands: Mapping[str, QAction], names: Sequence[str]) -> QMenu:
    """A gap among the names is a rule."""
    for name in names:
        if name:
            menu.addAction(commands[name])
        else:
            menu.addSeparator()
    return menu


def conflicts_of(workspace: Workspace, slot_ids: Sequence[str]) -> list[Conflict]:
    """Those nobody has accepted."""
    wanted = set(slot_ids)
    return [conflict for conflict in workspace.open_conflicts if not wanted.isdisjoint(conflict.slots)]


def conflict_actions(
    menu: QMenu, workspace: Workspace, found: Sequence[Conflict]
) -> list[tuple[QAction, Conflict]]:
    """One line for each, at the end of the menu."""
    if found:
        menu.addSection(workspace.words.gettext("Conflicts"))
    made = []
    for conflict in found[:MOST]:
        text = wording.sentence(conflict, workspace.snapshot, workspace.words)
        shown = menu.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST)
        made.append((menu.addAction(icon("warning"), unmnemonic(shown)), conflict))
    return made
