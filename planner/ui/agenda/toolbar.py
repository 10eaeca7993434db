"""The bar above the grid. What finds no room in it waits in a menu at its end."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from planner.domain.records import Day
from planner.language import Words
from planner.ui.agenda.day_switch import DaySwitch
from planner.ui.look.theme import PADDING, STEP
from planner.ui.widgets.buttons import Kind, button, for_command, icon_button, with_shortcut
from planner.ui.widgets.plain import tooltip
from planner.ui.workspace import Workspace

SNAPS = 5, 10, 15
HEIGHT = 50


class Toolbar(QWidget):
    picked_day = Signal(str)
    snapped = Signal(int)

    def __init__(self, workspace: Workspace, commands: Mapping[str, QAction], day_menu: QMenu) -> None:
        """`commands` by name: tray, side, zoom_in, zoom_out, fit, shift, release, add."""
        super().__init__()
        self._words = words = workspace.words
        self._commands = commands
        self.setProperty("kind", "bar")
        self.setFixedHeight(HEIGHT)
        self.days = DaySwitch(words)
        self.days.picked.connect(self.picked_day)
        self._snap = self._snap_button(words)
        self._zoom = [_icon_for(commands[name]) for name in ("zoom_out", "zoom_in", "fit")]
        self._day = button(words.gettext("Day"))
        self._day.setText(self._day.text() + "  ▾")
        self._day.setMenu(day_menu)
        self.shift = _words_for(commands["shift"])
        self.release = _words_for(commands["release"])
        self._add = _words_for(commands["add"], kind="primary")
        self._more_menu = QMenu(self)
        self._more = icon_button("menu", words.gettext("More commands"), kind="tool")
        self._more.setMenu(self._more_menu)
        self._day_menu = day_menu
        self._dropped = {
            "zoom": self._zoom, "day": [self._day], "snap": [self._snap],
            "release": [self.release], "shift": [self.shift],
        }  # fmt: skip
        """Where there is no room, in this order."""
        self._sides = [_icon_for(commands["tray"]), _icon_for(commands["side"])]
        self._lay_out()

    def show_days(self, days: Sequence[Day], chosen: str) -> None:
        self.days.show_days(days)
        self.days.choose(chosen)
        self._fit()

    def show_snap(self, minutes: int) -> None:
        self._snap.setText(self._words.gettext("{minutes} min").format(minutes=minutes))
        self._snap.setAccessibleName(
            self._words.gettext("Sessions snap to {minutes} minutes").format(minutes=minutes)
        )
        self._snap.setToolTip(tooltip(self._snap.accessibleName()))
        for action in self._snap.menu().actions():
            action.setChecked(action.data() == minutes)

    @property
    def shift_anchor(self) -> QWidget:
        """What a panel about time opens below."""
        return next((each for each in (self._day, self.shift, self._more) if each.isVisible()), self)

    @property
    def release_anchor(self) -> QWidget:
        return next((each for each in (self.release, self._more) if each.isVisible()), self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        width = _width([self._add, self._more]) + self.days.narrow_width()
        return QSize(width + 2 * PADDING, HEIGHT)

    def show_ways_back(self, *, to_tray: bool, to_side: bool) -> None:
        """Buttons that bring back what is hidden."""
        for made, is_shown in zip(self._sides, (to_tray, to_side), strict=True):
            made.setVisible(is_shown)
        self._fit()

    def _fit(self) -> None:
        """Hide what finds no room, the least wanted first; days become one button before the last ones go."""
        room = self.width() - 2 * PADDING - STEP - _width([self._add])
        room -= _width([each for each in self._sides if not each.isHidden()])
        wanted = [_width(buttons) for buttons in self._dropped.values()]
        needs_more = sum(wanted) + self.days.wide_width() > room
        if needs_more:
            room -= _width([self._more])
        is_wide = self.days.wide_width() + sum(wanted[3:]) <= room
        room -= self.days.wide_width() if is_wide else self.days.narrow_width()
        count = next((n for n in range(len(wanted)) if sum(wanted[n:]) <= room), len(wanted))
        self.days.be_wide(is_wide)
        hidden = list(self._dropped)[:count]
        for name, buttons in self._dropped.items():
            for each in buttons:
                each.setVisible(name not in hidden)
        self._more.setVisible(count > 0)
        self._fill_more(hidden)

    def _fill_more(self, hidden: Sequence[str]) -> None:
        commands, menu = self._commands, self._more_menu
        menu.clear()
        for name in ("shift", "release"):
            if name in hidden:
                menu.addAction(commands[name])
        if "day" in hidden:
            menu.addMenu(self._day_menu)
        if "snap" in hidden:
            menu.addMenu(self._snap.menu())
        menu.addSeparator()
        menu.addActions([commands[name] for name in ("zoom_in", "zoom_out", "fit")])

    def _snap_button(self, words: Words) -> QPushButton:
        made = button("")
        menu = QMenu(words.gettext("Snap to"), made)
        group = QActionGroup(menu)
        for minutes in SNAPS:
            action = QAction(words.gettext("{minutes} min").format(minutes=minutes), menu, checkable=True)
            action.setData(minutes)
            action.triggered.connect(lambda _=False, minutes=minutes: self.snapped.emit(minutes))
            group.addAction(action)
            menu.addAction(action)
        made.setMenu(menu)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(STEP)
        row.addWidget(self._sides[0])
        for left in (self.days, self._snap, *self._zoom):
            row.addWidget(left)
        row.addStretch(1)
        for right in (self._day, self.shift, self.release, self._add, self._more, self._sides[1]):
            row.addWidget(right)


def _width(buttons: Sequence[QPushButton]) -> int:
    """With the gap before each."""
    return sum(each.sizeHint().width() + STEP for each in buttons)


def _words_for(action: QAction, *, kind: Kind = "plain") -> QPushButton:
    """Only the words of a command."""
    made = for_command(action, kind=kind)
    made.setIcon(QIcon())
    return made


def _icon_for(action: QAction) -> QPushButton:
    """Only the picture of a command."""
    made = for_command(action, kind="tool")
    made.setText("")
    made.setToolTip(tooltip(with_shortcut(action)))
    return made
