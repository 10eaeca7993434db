"""The answer to a scan or a name: big and plain, read from two metres."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.desk.escaping import EscapingLine
from planner.ui.look import icons
from planner.ui.look.theme import GAP, LARGE, PADDING, STEP, colours, font
from planner.ui.notice import Tone
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.growing import tell_layouts
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground, restyle

NAME = 32
LINE = 18
MARK = 40
REST_MS = 120
"""Longer than a scanner takes from one sign to the next."""
MARKS = {Tone.FINE: "check", Tone.CARE: "warning", Tone.TROUBLE: "warning"}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know."""

    text: str
    picture: str = ""
    """An icon before it."""
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    heading: str
    """Who, or what went wrong."""
    told: str
    tone: Tone | None
    """None: nothing was done."""
    lines: tuple[Line, ...] = ()
    person: str = ""

    @property
    def says(self) -> str:
        """All of it, for who hears it."""
        parts = (self.heading, self.told, *(line.text for line in self.lines))
        return " ".join(part if part[-1] in ".?!" else f"{part}." for part in parts if part)


class AnswerCard(QWidget):
    released = Signal()
    """The keys may go back to the field."""

    def __init__(self, words: Words, buttons: Sequence[QPushButton]) -> None:
        """`buttons` act for the person of the answer."""
        super().__init__()
        self._words = words
        self._answer: Answer | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._mark = Mark(MARK)
        self._heading = large_label(NAME, bold=True)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self._told = large_label(LARGE)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP)
        self._shown: list[LineRow] = []
        self._buttons = QWidget()
        flow = Flow(GAP, self._buttons)
        for each in buttons:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            flow.addWidget(each)
        self._buttons.setSizePolicy(policy)
        self._ask = Asking(words)
        self._ask.hide()
        self._lay_out()
        lay_ground(self, "card")

    @property
    def answer(self) -> Answer | None:
        return self._answer

    @property
    def is_asking(self) -> bool:
        return not self._ask.isHidden()

    def show_answer(self, answer: Answer | None) -> None:
        if answer is not None and answer == self._answer:
            return
        before, self._answer = self._answer, answer
        if before is None or answer is None or before.person != answer.person:
            self.stop_asking()
        if answer is None:
            self.hide()
            return
        self.setAccessibleName(answer.says)
        restyle(self, kind=answer.tone or "card")
        self._mark.show_picture(MARKS[answer.tone] if answer.tone else "", answer.tone)
        self._heading.setText(answer.heading)
        self._told.setText(answer.told)
        self._told.setVisible(bool(answer.told))
        self._show_lines(answer.lines)
        self._buttons.setVisible(bool(answer.person))
        self.show()
        tell_layouts(self)

    def ask(self, text: str, done: Callable[[str], object], *, keys: str = "") -> None:
        """One line to type, in the card; Enter gives it, or one of the `keys` at once, Escape leaves."""
        self._ask.begin(text, done, left=self.stop_asking, keys=keys)
        self._ask.show()
        tell_layouts(self)
        self._ask.line.setFocus()

    def stop_asking(self) -> None:
        if not self._ask.isHidden():
            self._ask.hide()
            tell_layouts(self)
            self.released.emit()

    def _show_lines(self, lines: Sequence[Line]) -> None:
        while len(self._shown) > len(lines):
            gone = self._shown.pop()
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._shown) < len(lines):
            self._shown.append(made := LineRow())
            self._lines.addWidget(made)
            made.show()
        for row, line in zip(self._shown, lines, strict=True):
            row.show_line(line)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(GAP)
        texts.addWidget(self._heading)
        texts.addWidget(self._told)
        texts.addWidget(self._ask)
        texts.addSpacing(STEP)
        texts.addLayout(self._lines)
        texts.addSpacing(STEP)
        texts.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * PADDING, 2 * PADDING - STEP, 2 * PADDING, 2 * PADDING - STEP)
        row.setSpacing(2 * PADDING - STEP)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)


def large_label(size: int, *, bold: bool = False) -> Label:
    """As high as its text needs in the width it is given: a `Label` keeps the height of a narrower one."""
    made = Label(wraps=True)
    made.setFont(font(size, bold=bold))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


class Asking(QWidget):
    """A question and a line for the answer."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._done: Callable[[str], object] = lambda _: None
        self._left: Callable[[], object] = lambda: None
        self._keys = ""
        self._enter_text, self._key_text = (
            words.gettext("Enter to go on, Esc to leave"),
            words.gettext("Press its number, or Esc to leave"),
        )
        self._text = large_label(LINE)
        self.line: QLineEdit = EscapingLine(self._enter, lambda: self._left())
        self.line.setFont(font(LINE))
        self.line.textEdited.connect(self._heed)
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._take_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, STEP)
        column.setSpacing(STEP)
        column.addWidget(self._text)
        column.addWidget(self.line)

    def begin(
        self, text: str, done: Callable[[str], object], *, left: Callable[[], object], keys: str
    ) -> None:
        self._done, self._left, self._keys = done, left, keys
        self.line.setPlaceholderText(self._key_text if keys else self._enter_text)
        self._text.setText(text)
        self.line.clear()
        self.line.setAccessibleName(text)

    def _enter(self) -> None:
        """A question for a key is not answered by Enter alone: a scanner's would do it."""
        if not self._keys or len(self.line.text()) > 1:
            self._done(self.line.text())

    def _heed(self) -> None:
        """One key answers, unless more follow at once: then it was a scanner, and Enter will come."""
        self._soon.start()

    def _take_key(self) -> None:
        text = self.line.text().strip()
        if len(text) == 1 and text in self._keys and self.line.isVisible():
            self._done(text)


class LineRow(QWidget):
    """A mark and a sentence beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = Mark(LINE + 2)
        self._text = large_label(LINE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(PADDING)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_line(self, line: Line) -> None:
        self._text.setText(line.text)
        self._mark.show_picture(line.picture, line.tone)


class Mark(QWidget):
    """An icon in the colour of its tone; in a disc where it is large."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._picture = ""
        self._tone: Tone | None = None
        self.setFixedSize(QSize(size, size))

    def show_picture(self, picture: str, tone: Tone | None) -> None:
        self._picture, self._tone = picture, tone
        self.setVisible(bool(picture))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        if self._picture:
            shades = colours(self)
            colour = {
                Tone.FINE: shades.fine, Tone.CARE: shades.care, Tone.TROUBLE: shades.trouble
            }.get(self._tone, shades.muted) if self._tone else shades.muted  # fmt: skip
            painter = QPainter(self)
            icons.paint(painter, self._picture, QRect(0, 0, self.width(), self.height()), colour)
            painter.end()
