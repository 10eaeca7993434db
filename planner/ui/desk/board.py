"""The parts of the desk's main column, and where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.desk.answer import LINE, AnswerCard, Mark
from planner.ui.desk.field import DeskField
from planner.ui.desk.matches import ROW_HEIGHT, Matches
from planner.ui.desk.typing_back import TypingBack
from planner.ui.desk.walk_in import WalkIn
from planner.ui.look.theme import GAP, PADDING, STEP, font
from planner.ui.notice import Tone
from planner.ui.widgets.buttons import Kind, for_command, with_shortcut
from planner.ui.widgets.drop_button import DropButton
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import tooltip, unmnemonic

WIDEST = 940
LEAST_ANSWER = 140
"""Of the answer's height that stays to be seen below the matches."""


class Board(QWidget):
    def __init__(
        self, words: Words, *, of_person: Sequence[QAction], of_desk: Sequence[QAction], alike: QAction
    ) -> None:
        """Commands for the person of the answer, for the desk, and for the one a walk-in may be."""
        super().__init__()
        self._words = words
        self.day = _drop(words.gettext("Day"))
        self._odd = Mark(18)
        self._odd.show_picture("warning", Tone.CARE)
        self._odd.setToolTip(tooltip(words.gettext("Not today")))
        self.desk = Elided(muted=True)
        self.printer = _drop(words.gettext("Printer of this desk"))
        self.field = DeskField()
        self.field.setPlaceholderText(words.gettext("Scan, name or city"))
        self.field.setAccessibleName(words.gettext("Scan, name or city"))
        self.matches = Matches(words.gettext("Who may be meant"))
        self.matches.hide()
        self.walk_in = WalkIn(words, _with_keys(alike))
        self.card = AnswerCard(words, [_with_keys(action) for action in of_person])
        self.card.hide()
        self.typing_back = TypingBack(words)
        self.typing_back.hide()
        self._hint = Label(
            words.gettext(
                "Scan a badge, or type a name, a city or the first signs of a number. Enter checks in."
            ),
            "muted",
            wraps=True,
        )
        self._hint.setFont(font(LINE))
        self._answers = _scrolling(self.card, self._hint)
        self._rest = QWidget()
        self._rest.hide()
        self._doings = [_with_keys(action, kind="quiet") for action in of_desk]
        self._lay_out()

    @property
    def most_matches(self) -> int:
        """As many as there is room for, with the beginning of the answer below."""
        around = self.field.y() + self.field.height() + 3 * PADDING + 2 * PADDING + 36
        return max(3, (self.height() - around - LEAST_ANSWER) // ROW_HEIGHT)

    def make_room(self, *, is_typing_back: bool) -> None:
        """A walk-in's fields stand in the place of the answer, which is somebody else's."""
        self.typing_back.setVisible(is_typing_back)
        self._answers.setVisible(not is_typing_back and not self.walk_in.is_open)
        self._rest.setVisible(not is_typing_back and self.walk_in.is_open)

    def type_back(self, is_wanted: bool) -> None:
        words = self._words
        self.make_room(is_typing_back=is_wanted)
        says = (
            words.gettext("Number or name on the list") if is_wanted else words.gettext("Scan, name or city")
        )
        self.field.setPlaceholderText(says)
        self.field.setAccessibleName(says)

    def show_head(self, *, day: str, is_today: bool, desk: str, printer: str) -> None:
        """Another day than today's is shown with care: somebody may be checked in for the wrong one."""
        self.day.set_text(day)
        self._odd.setVisible(not is_today)
        self.desk.set_text(desk)
        self.printer.set_text(printer)

    def show_hint(self, is_wanted: bool) -> None:
        self._hint.setVisible(is_wanted)

    def show_answer_from_top(self) -> None:
        self._answers.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(PADDING)
        head.addWidget(self._odd)
        head.addWidget(self.day, 4)
        head.addWidget(self.desk)
        head.addWidget(self.printer, 3)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING)
        column.addLayout(head)
        for part in (self.field, self.matches, self.walk_in):
            column.addWidget(part)
        column.addWidget(self.typing_back, 1)
        column.addWidget(self._answers, 1)
        column.addWidget(self._rest, 1)
        column.addWidget(self._foot())
        across = QHBoxLayout(self)
        across.setContentsMargins(2 * PADDING, PADDING + STEP, 2 * PADDING, PADDING)
        across.addStretch(1)
        across.addWidget(inner, 1000)
        across.addStretch(1)

    def _foot(self) -> QWidget:
        made = QWidget()
        flow = Flow(STEP, made)
        for each in self._doings:
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        return made


def _drop(says: str) -> DropButton:
    made = DropButton()
    made.setAccessibleName(says)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _with_keys(action: QAction, *, kind: Kind = "plain") -> QPushButton:
    """Its keys stand on it; a click leaves the keyboard to the field."""
    made = for_command(action, kind=kind)
    made.setText(unmnemonic(with_shortcut(action)))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    action.changed.connect(lambda: made.setText(unmnemonic(with_shortcut(action))))
    action.changed.connect(lambda: made.setAccessibleName(action.text().replace("&&", "&")))
    return made


def _scrolling(*parts: QWidget) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
