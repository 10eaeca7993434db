"""Which paper: what is chosen and what it is for, and a list of all of them to drop."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.names import folded
from planner.domain.records import Paper
from planner.language import Words
from planner.ui.look.theme import STEP
from planner.ui.printing.drop_button import DropButton
from planner.ui.printing.finder import Finder
from planner.ui.widgets.labels import Label
from planner.ui.widgets.row_list import Row
from planner.wording import papers
from planner.wording import prints as wording


class PaperChooser(QWidget):
    """Up and Down go from one paper to the next; Space drops the list, in which typing searches."""

    picked = Signal(str)
    """A `Paper`, chosen by hand."""

    def __init__(self, offered: Sequence[Paper], words: Words) -> None:
        super().__init__()
        self._offered, self._words = list(offered), words
        self.value = self._offered[0]
        self._button = Walking()
        self._button.setStyleSheet("font-weight: 600")
        self._about = Label("", "small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._button)
        column.addWidget(self._about)
        self.setFocusProxy(self._button)
        self._finder = (
            Finder(  # last: Qt loses its way for Tab where a window of its own comes before the proxy
                self, words.gettext("Paper to print"), self._found, words, most=len(self._offered)
            )
        )
        self._button.clicked.connect(lambda: self._finder.open_below(self._button))
        self._button.walked.connect(self._walk)
        self._finder.taken.connect(self._take)
        self.choose(self.value)

    def choose(self, paper: Paper) -> None:
        self.value = paper
        title = papers.paper(paper, self._words)
        self._button.set_text(title)
        self._button.setAccessibleName(self._words.gettext("Paper to print: {paper}").format(paper=title))
        self._button.setAccessibleDescription(wording.about(paper, self._words))
        self._about.setText(wording.about(paper, self._words))

    def offers(self, paper: str) -> bool:
        return paper in self._offered

    def _found(self, text: str) -> list[Row]:
        wanted = folded(text).split()
        rows = [
            Row(
                paper.value,
                papers.paper(paper, self._words),
                wording.about(paper, self._words),
                is_chosen=paper is self.value,
            )
            for paper in self._offered
        ]
        return [row for row in rows if all(word in folded(f"{row.title} {row.detail}") for word in wanted)]

    def _take(self, value: str) -> None:
        if value != self.value:
            self.choose(Paper(value))
            self.picked.emit(value)

    def _walk(self, by: int) -> None:
        at = self._offered.index(self.value) + by
        if 0 <= at < len(self._offered):
            self._take(self._offered[at])


class Walking(DropButton):
    walked = Signal(int)
    """To the next (1) or the one before (-1)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(by)
