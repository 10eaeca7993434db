"""Texts to look at: the lines of a file as they are, or the outline of a page that looks otherwise."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontDatabase, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from planner.language import Words
from planner.ui.look.theme import BODY, PADDING, SMALL, STEP, TITLE, font
from planner.ui.sharing.outline import Line
from planner.ui.sharing.shown import Text

MOST_LINES = 1_500
SIZES = {0: BODY, 1: 20, 2: TITLE + 2, 3: BODY}


class TextView(QPlainTextEdit):
    def __init__(self, words: Words) -> None:
        super().__init__()
        _prepare(self, words, margin=PADDING)
        made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        made.setPixelSize(SMALL)
        self.setFont(made)

    def show_text(self, text: Text) -> None:
        """How far down one is stays as it was."""
        wraps = QPlainTextEdit.LineWrapMode.WidgetWidth
        self.setLineWrapMode(wraps if text.is_wrapped else QPlainTextEdit.LineWrapMode.NoWrap)
        place = self.verticalScrollBar().value()
        self.setPlainText(text.text)
        self.verticalScrollBar().setValue(place)


class OutlineView(QTextEdit):
    def __init__(self, words: Words) -> None:
        super().__init__()
        _prepare(self, words, margin=2 * PADDING)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """How far down one is stays as it was."""
        place = self.verticalScrollBar().value()
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        is_open = False
        for number, line in enumerate(lines[:MOST_LINES]):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_block(line, follows_opening=is_open))
            cursor.insertText(line.text, _letters(line.level))
            is_open = line.opens
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)


def _prepare(view: QPlainTextEdit | QTextEdit, words: Words, *, margin: int) -> None:
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setProperty("kind", "preview")
    view.setAccessibleName(words.gettext("Preview of the text"))
    view.document().setDocumentMargin(margin)


def _block(line: Line, *, follows_opening: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    above = {0: 0, 1: PADDING, 2: PADDING + STEP, 3: 0 if follows_opening else PADDING}[line.level]
    made.setTopMargin(max(above, PADDING if line.opens else STEP // 2))
    made.setBottomMargin(STEP if line.level in (1, 2) else 0)
    made.setHeadingLevel(line.level)
    return made


def _letters(level: int) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font(SIZES[level]))
    made.setFontWeight(QFont.Weight.DemiBold if level else QFont.Weight.Normal)
    return made
