"""Where everything begins: a new workshop, one from before, or the sample."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.ui.frame.recents import Recent, look_at
from planner.ui.look.theme import GAP, LARGE, PADDING, SMALL, STEP, font
from planner.ui.setting import Setting
from planner.ui.widgets.buttons import button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground

WIDTH = 560


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """What can be done here."""

    new: Callable[[], object]
    choose: Callable[[], object]
    sample: Callable[[], object]
    open: Callable[[Path], object]
    forget: Callable[[Path], object]


class Welcome(QWidget):
    def __init__(self, setting: Setting, doors: Doors) -> None:
        super().__init__()
        self._setting = setting
        self._doors = doors
        words = setting.words
        self.setAccessibleName(words.gettext("Welcome"))
        title = Label(words.gettext("Workshop Planner"))
        title.setFont(font(LARGE, bold=True))
        title.setStyleSheet(f"font-size: {LARGE}px; font-weight: 600;")
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        self._column.addWidget(title)
        self._column.addWidget(
            Label(
                words.gettext(
                    "Plan a workshop of a few days: people, sessions, rooms and the agenda, "
                    "in one file on this computer."
                ),
                "muted",
                wraps=True,
            )
        )
        self._column.addSpacing(PADDING)
        self._column.addLayout(self._buttons())
        self._column.addSpacing(PADDING)
        self._heading = Label(words.gettext("RECENT"), "section")
        self._column.addWidget(self._heading)
        self._card = QWidget()
        lay_ground(self._card, "card")
        self._recent = QVBoxLayout(self._card)
        self._recent.setContentsMargins(STEP, STEP, STEP, STEP)
        self._recent.setSpacing(0)
        self._column.addWidget(self._card)
        self._column.addSpacing(GAP)
        self._column.addWidget(
            Label(words.gettext("A workshop file or a list can also be dropped here."), "small", wraps=True)
        )
        self._frame()
        self.refresh()

    def refresh(self) -> None:
        """Look again where the recent files are."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = [look_at(path) for path in self._setting.preferences.recent]
        self._heading.setVisible(bool(found))
        self._card.setVisible(bool(found))
        for recent in found:
            self._recent.addWidget(self._row(recent))

    def _frame(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        inner.setLayout(self._column)
        middle = QWidget()
        middle.setAutoFillBackground(False)
        centre = QVBoxLayout(middle)
        centre.setContentsMargins(2 * PADDING, 2 * PADDING, 2 * PADDING, 2 * PADDING)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        centre.addStretch(2)
        centre.addLayout(row)
        centre.addStretch(3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _buttons(self) -> QHBoxLayout:
        words, doors = self._setting.words, self._doors
        row = QHBoxLayout()
        row.setSpacing(GAP)
        first = button(words.gettext("New workshop…"), doors.new, kind="primary")
        for made in (
            first,
            button(words.gettext("Open…"), doors.choose),
            button(words.gettext("Open the sample"), doors.sample),
        ):
            made.setProperty("large", True)
            row.addWidget(made)
        row.addStretch()
        self.setFocusProxy(first)
        return row

    def _row(self, recent: Recent) -> QWidget:
        opener = self._opener(recent)
        if recent.is_there:
            return opener
        words = self._setting.words
        opener.setEnabled(False)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(opener, 1)
        remove = button(
            words.gettext("Remove from the list"), lambda: self._doors.forget(recent.path), kind="link"
        )
        remove.setAccessibleName(words.gettext("Remove {name} from the list").format(name=recent.path.stem))
        row.addWidget(remove)
        return made

    def _opener(self, recent: Recent) -> QPushButton:
        words = self._setting.words
        told = recent.told(now=self._setting.clock(), words=words)
        made = button("", lambda: self._doors.open(recent.path), kind="row")
        made.setAccessibleName(f"{recent.path.stem}, {recent.path.parent}, {told}")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch()
        texts.addWidget(filling(Elided(recent.path.stem, bold=True, muted=not recent.is_there)))
        folder = Elided(str(recent.path.parent), size=SMALL, muted=True, mode=Qt.TextElideMode.ElideMiddle)
        texts.addWidget(filling(folder))
        texts.addStretch()
        row = QHBoxLayout(made)
        row.setContentsMargins(PADDING, STEP, PADDING, STEP)
        row.setSpacing(PADDING)
        row.addLayout(texts, 1)
        row.addWidget(Label(told, "small"))
        for label in made.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return made
