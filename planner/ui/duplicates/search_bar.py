"""How far the search is, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.wording import merging as wording


class SearchBar(QWidget):
    """To be seen while a search goes on."""

    stopped = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        lay_ground(self, "bar")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(GAP - 2)
        self._progress.setAccessibleName(words.gettext("How far the search is"))
        self._text = Label(kind="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, GAP, PADDING, GAP)
        row.setSpacing(PADDING)
        row.addWidget(self._progress, 1)
        row.addWidget(self._text)
        row.addWidget(button(words.gettext("Stop"), self.stopped.emit))
        self.hide()

    def begin(self, total: int) -> None:
        self._progress.setRange(0, total)
        self.show_progress(0)
        self.show()

    def show_progress(self, done: int) -> None:
        self._progress.setValue(done)
        self._text.setText(wording.compared(done, self._progress.maximum(), self._words))

    def end(self) -> None:
        self.hide()
