"""What to do first in a new workshop, ticked off as it gets done."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.look.theme import PADDING, SMALL, STEP, colours, font
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground, restyle
from planner.ui.workspace import Place
from planner.wording.marking import later

MARK = 24


@dataclass(frozen=True, slots=True)
class FirstStep:
    name: str
    title: str
    """Marked for translation, as are the next two."""
    about: str
    action: str
    place: Place


STEPS = (
    FirstStep(
        "days",
        later("Say when it is"),
        later("The days, with their opening hours."),
        later("Set the days"),
        Place("event", view="days"),
    ),
    FirstStep(
        "rooms",
        later("Add the rooms"),
        later("How many they seat, and what is in them."),
        later("Add rooms"),
        Place("rooms"),
    ),
    FirstStep(
        "sessions",
        later("Add the sessions"),
        later("What happens: talks, workshops, meals, breaks."),
        later("Add sessions"),
        Place("sessions"),
    ),
    FirstStep(
        "people",
        later("Add the people"),
        later("Type names, or paste a list from a spreadsheet."),
        later("Add people"),
        Place("participants"),
    ),
    FirstStep(
        "agenda",
        later("Plan the agenda"),
        later("Drag sessions to a room and a time; what clashes is told at once."),
        later("Plan the agenda"),
        Place("agenda"),
    ),
    FirstStep(
        "print",
        later("Print"),
        later("Badges and agenda, on the paper you have."),
        later("Print"),
        Place("print", view="badges"),
    ),
)


class FirstSteps(QWidget):
    chosen = Signal(object)
    """The `Place` of a step."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._marks: dict[str, _Mark] = {}
        self._buttons: dict[str, QPushButton] = {}
        lay_ground(self, "card")
        self.setAccessibleName(words.gettext("Start here"))
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING + STEP, PADDING + STEP, PADDING + STEP, PADDING + STEP)
        column.setSpacing(PADDING)
        column.addWidget(Label(words.gettext("Start here"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(PADDING)
        grid.setVerticalSpacing(PADDING)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(STEPS):
            self._add_step(grid, row, step)
        column.addLayout(grid)

    def tick(self, done: frozenset[str]) -> None:
        """The first step that is open gets the page's one loud button."""
        first = next((step.name for step in STEPS if step.name not in done), None)
        for step in STEPS:
            self._marks[step.name].tick(is_done=step.name in done)
            shown = self._buttons[step.name]
            shown.setVisible(step.name not in done)
            restyle(shown, kind="primary" if step.name == first else "plain")

    def _add_step(self, grid: QGridLayout, row: int, step: FirstStep) -> None:
        words = self._words
        mark = self._marks[step.name] = _Mark(row + 1, words.gettext(step.title), words)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(words.gettext(step.title)))
        texts.addWidget(Label(words.gettext(step.about), "small", wraps=True))
        made = button(words.gettext(step.action), lambda: self.chosen.emit(step.place))
        self._buttons[step.name] = made
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(texts, row, 1)
        grid.addWidget(made, row, 2, Qt.AlignmentFlag.AlignVCenter)


class _Mark(QWidget):
    """A number, or a tick where the step is done."""

    def __init__(self, number: int, title: str, words: Words) -> None:
        super().__init__()
        self._number, self._title, self._words = number, title, words
        self._is_done = False
        self.setFixedSize(QSize(MARK, MARK))

    def tick(self, *, is_done: bool) -> None:
        self._is_done = is_done
        state = self._words.gettext("done") if is_done else self._words.gettext("to do")
        self.setAccessibleName(self._words.gettext("{name}: {figure}").format(name=self._title, figure=state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.fine_pale if self._is_done else shades.hover))
        painter.drawEllipse(self.rect())
        if self._is_done:
            painter.setPen(
                QPen(QColor(shades.fine), 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
            )
            painter.drawPolyline([QPointF(7, 12.5), QPointF(10.5, 16), QPointF(17, 8.5)])
        else:
            painter.setFont(font(SMALL, bold=True))
            painter.setPen(QColor(shades.muted))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
