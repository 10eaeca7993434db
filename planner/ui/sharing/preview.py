"""The right of the page: the real thing as it was made, in the way its kind is looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING
from planner.ui.printing.columns import Fit
from planner.ui.printing.preview import Preview
from planner.ui.printing.preview_bar import HEIGHT, PreviewBar
from planner.ui.sharing.images import ImagePages
from planner.ui.sharing.making import Made
from planner.ui.sharing.sheet_view import SheetView
from planner.ui.sharing.shown import Files, Outline, Pictures, Sheet, Sheets, Text
from planner.ui.sharing.text_view import MOST_LINES, OutlineView, TextView
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.wording import sharing


class SharePreview(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._name = Elided(bold=True, mode=Qt.TextElideMode.ElideMiddle)
        self._size = Label("", "muted")
        self._note = Label("", "small", wraps=True)
        self._note.setContentsMargins(PADDING, GAP, PADDING, GAP)
        self._pictures, self._sheets = Preview(words), SheetView(words)
        self._pictures.set_zoom(Fit.WIDTH)
        self._picture_bar = PreviewBar(self._pictures, words)
        self._text, self._outline = TextView(words), OutlineView(words)
        self._stack = QStackedWidget()
        for view in (self._pictures, self._text, self._outline, self._sheets):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._bar(), self._picture_bar, self._note):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.forget()

    def show_made(self, made: Made) -> None:
        self._name.set_text(made.name)
        self._size.setText(self._told_size(made))
        self._tell("")
        match made.shown:
            case Pictures(images):
                self._pictures.show_pages(ImagePages(images))
                self._turn_to(self._pictures)
            case Text() as text:
                self._show_text(text)
            case Outline(lines):
                self._outline.show_lines(lines)
                self._turn_to(self._outline)
                cut = sharing.first_lines(MOST_LINES, len(lines), self._words)
                told = sharing.only_words(made.order.name, self._words)
                self._tell(f"{told} {cut}" if len(lines) > MOST_LINES else told)
            case Sheets(sheets):
                self._show_sheets(sheets, is_whole=made.is_whole)
            case Files(sizes):
                self._show_sheets((files_sheet(sizes, self._words),), is_whole=True)

    def forget(self) -> None:
        """What was made is not what the options say."""
        self._pictures.show_pages(None)
        self._name.set_text("")
        self._size.setText("")
        self._tell("")
        self._text.clear()
        self._turn_to(self._text)

    def _show_text(self, text: Text) -> None:
        self._text.show_text(text)
        self._turn_to(self._text)
        seen = self._text.blockCount()
        if text.lines > seen:
            self._tell(sharing.first_lines(seen, text.lines, self._words))

    def _show_sheets(self, sheets: tuple[Sheet, ...], *, is_whole: bool) -> None:
        self._sheets.show_sheets(sheets)
        self._turn_to(self._sheets)
        is_cut = any(len(sheet.rows) < sheet.count for sheet in sheets)
        if is_cut or not is_whole:
            seen = max(len(sheet.rows) for sheet in sheets) - 1
            self._tell(sharing.first_rows(seen, self._words))

    def _told_size(self, made: Made) -> str:
        count = len(made.files)
        if not made.is_whole:
            return ""
        return sharing.files_and_size(count, made.size, self._words)

    def _turn_to(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self._picture_bar.setVisible(view is self._pictures)

    def _tell(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _bar(self) -> QWidget:
        made = QWidget()
        lay_ground(made, "bar")
        made.setFixedHeight(HEIGHT)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(made)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(GAP)
        row.addWidget(self._name, 1)
        row.addWidget(self._size)
        return made


def files_sheet(sizes: tuple[tuple[str, int], ...], words: Words) -> Sheet:
    heading = (words.gettext("File"), words.gettext("Size"))
    rows = (heading, *((name, sharing.size(count, words)) for name, count in sizes))
    return Sheet(name="", rows=rows, count=len(rows))
