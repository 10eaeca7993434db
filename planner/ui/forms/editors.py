"""The widget of each kind of field, and how a value gets into it and out again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from planner.domain.times import MINUTES_A_DAY
from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.forms.counting import Counting
from planner.ui.forms.field import Field, Kind
from planner.ui.forms.texts import Unreadable, reader, text_of
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.colour_button import ColourButton
from planner.ui.widgets.note_box import NoteBox


@dataclass(frozen=True, slots=True)
class Editor:
    widget: QWidget
    show: Callable[[Any], None]
    typed: Callable[[], str]
    """What stands there, of a field that is typed into; else always the same."""
    read: Callable[[], Any]
    """The value of what stands there; raises `Unreadable`."""
    finished: SignalInstance
    says_itself: bool = False
    """It carries its label in itself."""


def make(field: Field, words: Words) -> Editor:
    match field.kind:
        case Kind.LINES:
            return _lines(field)
        case Kind.CHOICE:
            return _choice(field)
        case Kind.YES_NO:
            return _yes_no(field)
        case Kind.COLOUR:
            return _colour(field, words)
        case _:
            return _line(field, words)


def _line(field: Field, words: Words) -> Editor:
    made = QLineEdit()
    made.setPlaceholderText(field.hint)
    read = reader(field, words)
    if field.kind in (Kind.NUMBER, Kind.TIME):
        _count(made, field, read)
    if field.suggestions is not None:
        made.installEventFilter(_Suggestions(made, field.suggestions))
    return Editor(
        made,
        lambda value: _show_line(made, text_of(value, field.kind)),
        made.text,
        lambda: read(made.text()),
        made.editingFinished,
    )


def _count(line: QLineEdit, field: Field, read: Callable[[str], Any]) -> None:
    """Nothing counts as 0."""

    def number(text: str) -> int | None:
        try:
            return int(read(text) or 0)
        except Unreadable:
            return None

    Counting(
        line,
        read=number,
        show=lambda value: text_of(value, field.kind),
        step=field.step,
        most=MINUTES_A_DAY - 1 if field.kind is Kind.TIME else 10**6,
    )


def _show_line(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
        line.setCursorPosition(len(text) if line.hasFocus() else 0)


def _lines(field: Field) -> Editor:
    made = NoteBox()
    made.setPlaceholderText(field.hint)

    def show(value: Any) -> None:
        if made.toPlainText() != (value or ""):
            made.setPlainText(value or "")

    return Editor(made, show, made.toPlainText, made.toPlainText, made.finished)


def _choice(field: Field) -> Editor:
    made = ChoiceBox()

    def show(value: Any) -> None:
        made.offer([(each.value, each.text, each.colour) for each in field.options()])
        made.show_value(value)

    return Editor(made, show, str, lambda: made.value, made.chosen)


def _yes_no(field: Field) -> Editor:
    made = CheckBox(field.label)
    return Editor(
        made, lambda value: made.setChecked(bool(value)), str, made.isChecked, made.clicked, says_itself=True
    )


def _colour(field: Field, words: Words) -> Editor:
    made = ColourButton(words, field.label)
    wanted = [""]
    made.chosen.connect(lambda colour: wanted.__setitem__(0, colour))
    return Editor(made, lambda value: made.show_colour(value or ""), str, lambda: wanted[0], made.chosen)


class _Suggestions(QObject):
    """What others wrote in the same field, asked when the first letter is typed."""

    def __init__(self, line: QLineEdit, suggestions: Callable[[], Any]) -> None:
        super().__init__(line)
        self._suggestions = suggestions
        self._is_asked = False
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt signature
        if event.type() is QEvent.Type.FocusIn:
            self._is_asked = False
        elif isinstance(event, QKeyEvent) and event.text() and not self._is_asked:
            self._is_asked = True
            self._model.setStringList(list(self._suggestions()))
        return False


def is_typed_into(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit)
