"""One field at work: what stands there, what the document holds, and what is wrong between the two."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.language import Words
from planner.ui.forms import editors
from planner.ui.forms.field import Field
from planner.ui.forms.texts import Unreadable
from planner.ui.widgets.growing import tell_layouts
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import restyle

Commit = Callable[[str, Any], str]
"""Writes the value of the field with this key; the sentence that says why it can't, or nothing."""


class Entry(QObject):
    """Not a widget: whoever lays out the form places `label`, `widget` and `problem`.

    Nothing is written while somebody types. The end of editing writes; Escape brings back what the document
    holds; what is refused stays as it was typed, with the sentence below it.
    """

    def __init__(self, field: Field, words: Words, commit: Commit, parent: QObject) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Label(field.label, "small", wraps=True)
        self.problem = Label(kind="wrong", wraps=True)
        self.problem.hide()
        self._editor = editors.make(field, words)
        self._commit = commit
        self._stored: Any = None
        self._is_committing = False
        self._said = "", False
        self._editor.show(None)
        self._shown = self._editor.typed()
        self.widget.ensurePolished()  # it grows by that, and layouts would remember it smaller
        self.widget.setAccessibleName(field.label)
        self.widget.installEventFilter(self)
        self.label.setBuddy(self.widget)
        if self._editor.says_itself or field.bare:
            self.label.hide()
        self._editor.finished.connect(self.finish)

    @property
    def widget(self) -> QWidget:
        return self._editor.widget

    @property
    def is_pending(self) -> bool:
        """Something was typed that is not written."""
        return self._editor.typed() != self._shown

    def show_value(self, value: Any) -> None:
        """What the document holds now. What is being typed stays."""
        is_other = value != self._stored
        self._stored = value
        if self._is_committing or (self.is_pending and (self.widget.hasFocus() or not is_other)):
            return
        self.restore()

    def restore(self) -> None:
        """Show what the document holds."""
        self._editor.show(self._stored)
        self._shown = self._editor.typed()
        self._say(self.field.advice(self._stored) if self.field.advice else "", is_wrong=False)

    def finish(self) -> str:
        """Write what was typed; returns the sentence that says why it can't be."""
        if self._is_committing:
            return ""
        told = self._write()
        if told:
            self._say(told, is_wrong=True)
        else:
            self.restore()
        return told

    def suggest(self, hint: str) -> None:
        """What is shown where nothing is written."""
        if isinstance(self.widget, QLineEdit | QPlainTextEdit):
            self.widget.setPlaceholderText(hint)

    def allow(self, is_allowed: bool) -> None:
        """Whether it may be changed at all."""
        if isinstance(self.widget, QLineEdit | QPlainTextEdit):
            self.widget.setReadOnly(not is_allowed)
        else:
            self.widget.setEnabled(is_allowed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt signature
        if not isinstance(event, QKeyEvent) or not editors.is_typed_into(self.widget):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            return self._override(event)
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self.is_pending:
            self.restore()
            return True
        return False

    def _override(self, event: QKeyEvent) -> bool:
        """Undo is the document's where nothing was typed; Escape is the field's where something was."""
        if event.key() == Qt.Key.Key_Escape and self.is_pending:
            event.accept()
            return True
        keys = QKeySequence.StandardKey
        return not self.is_pending and (event.matches(keys.Undo) or event.matches(keys.Redo))

    def _write(self) -> str:
        if editors.is_typed_into(self.widget) and not self.is_pending:
            return ""
        try:
            value = self._editor.read()
        except Unreadable as unreadable:
            return str(unreadable)
        if value == self._stored:
            return ""
        self._is_committing = True
        try:
            return self._commit(self.field.key, value)
        finally:
            self._is_committing = False

    def _say(self, text: str, *, is_wrong: bool) -> None:
        if (text, is_wrong) == self._said:
            return
        self._said = text, is_wrong
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        restyle(self.problem, kind="wrong" if is_wrong else "odd")
        self.widget.setAccessibleDescription(text)
        restyle(self.widget, wrong=is_wrong, odd=bool(text) and not is_wrong)
        tell_layouts(self.problem)


def finish(entries: Iterable[Entry]) -> str:
    """Write what is pending; the sentences about what can't be."""
    told = [entry.finish() for entry in entries if entry.is_pending]
    return " ".join(filter(None, told))


def restore(entries: Iterable[Entry]) -> None:
    """Let go what was typed and not written."""
    for entry in entries:
        entry.restore()


def allow(entries: Iterable[Entry], is_allowed: bool) -> None:
    for entry in entries:
        entry.allow(is_allowed)
