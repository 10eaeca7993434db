"""What to share, in bold letters; the list of all formats drops below it, those of people apart."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.names import folded
from planner.language import Words
from planner.ui.look.theme import STEP
from planner.ui.printing.finder import Finder
from planner.ui.printing.paper_chooser import Walking
from planner.ui.sharing.order import OFFERED, PEOPLE
from planner.ui.widgets.labels import Label
from planner.ui.widgets.row_list import Row
from planner.wording import sharing

ALL = (*OFFERED, *PEOPLE)


class FormatChooser(QWidget):
    """Up and Down go from one format to the next; Space drops the list, in which typing searches."""

    picked = Signal(str)
    """The name of a format, chosen by hand."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.value = ALL[0]
        self._button = Walking()
        self._button.setStyleSheet("font-weight: 600")
        self._about = Label("", "small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._button)
        column.addWidget(self._about)
        self.setFocusProxy(self._button)
        self._finder = Finder(self, words.gettext("What to share"), self._found, words, most=len(ALL) + 2)
        self._finder.list.with_headings()
        self._button.clicked.connect(lambda: self._finder.open_below(self._button))
        self._button.walked.connect(self._walk)
        self._finder.taken.connect(self._take)
        self.choose(self.value)

    def choose(self, name: str) -> None:
        self.value = name
        title, about = sharing.title(name, self._words), sharing.about(name, self._words)
        self._button.set_text(title)
        self._button.setAccessibleName(self._words.gettext("What to share: {what}").format(what=title))
        self._button.setAccessibleDescription(about)
        self._about.setText(about)

    def offers(self, name: str) -> bool:
        return name in ALL

    def _found(self, text: str) -> list[Row]:
        wanted, words = folded(text).split(), self._words
        groups = (
            (words.gettext("The agenda, for everybody"), OFFERED),
            (words.gettext("People, for the organizers"), PEOPLE),
        )
        found: list[Row] = []
        for heading, names in groups:
            rows = [row for row in map(self._row, names) if _fits(row, wanted)]
            found += [Row("", heading, is_heading=True), *rows] if rows else []
        return found

    def _row(self, name: str) -> Row:
        title, about = sharing.title(name, self._words), sharing.about(name, self._words)
        return Row(name, title, about, is_chosen=name == self.value)

    def _take(self, value: str) -> None:
        if value != self.value:
            self.choose(value)
            self.picked.emit(value)

    def _walk(self, by: int) -> None:
        at = ALL.index(self.value) + by
        if 0 <= at < len(ALL):
            self._take(ALL[at])


def _fits(row: Row, wanted: list[str]) -> bool:
    return all(word in folded(f"{row.title} {row.detail} {row.value}") for word in wanted)
