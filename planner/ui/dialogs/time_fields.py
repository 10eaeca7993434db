"""Fields of small panels: a time of the day, some minutes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from planner.domain.times import LATEST, Minute, clock
from planner.language import Words
from planner.ui.forms.counting import Counting
from planner.ui.forms.texts import clock_typed
from planner.ui.look.theme import STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.restyling import restyle

JUMP = 5
"""Minutes an arrow key or a button goes."""


class ClockField(QLineEdit):
    """A time as `9:30` or `930`; Up and Down go five minutes. Wrong while it can't be read."""

    changed = Signal()

    def __init__(self, minute: int, name: str = "") -> None:
        super().__init__(clock(minute))
        self.setAccessibleName(name)
        Counting(self, read=clock_typed, show=clock, step=JUMP, most=LATEST)
        self.textChanged.connect(self._judge)

    @property
    def minute(self) -> Minute | None:
        return clock_typed(self.text())

    def _judge(self) -> None:
        restyle(self, wrong=self.minute is None)
        self.changed.emit()


class MinutesField(QWidget):
    """A number of minutes with a button at each side."""

    changed = Signal()

    def __init__(self, name: str, words: Words, *, usual: int, least: int, most: int) -> None:
        super().__init__()
        self.box = QSpinBox()
        self.box.setRange(least, most)
        self.box.setSingleStep(JUMP)
        self.box.setValue(usual)
        self.box.setSuffix(words.gettext(" min"))
        self.box.setAccessibleName(name)
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.valueChanged.connect(lambda _: self.changed.emit())
        self.setAccessibleName(name)
        self.setFocusProxy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        less, more = words.gettext("5 minutes less"), words.gettext("5 minutes more")
        row.addWidget(icon_button("minus", less, self.box.stepDown, kind="plain"))
        row.addWidget(self.box, 1)
        row.addWidget(icon_button("add", more, self.box.stepUp, kind="plain"))

    @property
    def minutes(self) -> int:
        return self.box.value()
