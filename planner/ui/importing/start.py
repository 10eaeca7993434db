"""What the page shows before there is a file: the ways to bring one, and that nothing happens by itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.importing.drafting import WHOLE
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.links import AROUND, Link
from planner.ui.widgets.restyling import lay_ground

WIDTH = 480
BAR = 6
FIRST = 1000
"""A card takes what there is before the space around it does."""


class Start(QWidget):
    def __init__(
        self,
        words: Words,
        *,
        choose: Callable[[], object],
        paste: Callable[[], object],
        again: Callable[[], object],
    ) -> None:
        super().__init__()
        self._words = words
        column = _card(self)
        self._again = Link(again)
        self._again.hide()
        self._again.setStyleSheet(f"margin-left: -{AROUND // 2}px")
        self.choose = button(words.gettext("Choose a file…"), choose, kind="primary")
        kinds = words.gettext(
            "Lists of people, sessions or rooms: spreadsheets (XLSX, XLS, ODS), CSV and other text tables, "
            "address cards (VCF), and what you copied from a spreadsheet or from the line of an e-mail."
        )
        agendas = words.gettext(
            "Agendas: calendars (ICS) of Outlook, Google, Apple and others, a published schedule.xml or "
            "schedule.json, and the agenda workbook of this program after somebody edited it."
        )
        promise = words.gettext(
            "You first see what it would do, row by row. Nothing is written before you press Import, "
            "and one Undo takes all of it back."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.choose)
        buttons.addWidget(button(words.gettext("Paste from the clipboard"), paste))
        buttons.addStretch()
        column.addWidget(Label(words.gettext("Import a list or agenda"), "heading", wraps=True))
        column.addWidget(Label(kinds, wraps=True))
        column.addWidget(Label(agendas, wraps=True))
        column.addWidget(Label(promise, "muted", wraps=True))
        column.addSpacing(STEP)
        column.addLayout(buttons)
        column.addWidget(Label(words.gettext("Or drop a file here."), "small", wraps=True))
        column.addWidget(self._again)

    def offer_again(self, name: str) -> None:
        """The list that was taken in last: it may have been taken back."""
        self._again.set_text(self._words.gettext("Look at “{name}” again").format(name=name))
        self._again.show()


class Reading(QWidget):
    """While a list is read that nothing is known of yet."""

    def __init__(self, words: Words, stop: Callable[[], object]) -> None:
        super().__init__()
        column = _card(self)
        self._words = words
        self._title = Label(kind="title", wraps=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(BAR)
        self._progress.setAccessibleName(words.gettext("Progress"))
        self.stop = button(words.gettext("Cancel"), stop)
        column.addWidget(self._title)
        column.addWidget(self._progress)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self, name: str) -> None:
        self._title.setText(self._words.gettext("Reading “{name}”…").format(name=name))
        self._progress.setRange(0, 0)

    def work_out(self, name: str, rows: int) -> None:
        """It is read, and now compared with what is there."""
        text = self._words.ngettext(
            "Comparing {count} row of “{name}” with the workshop…",
            "Comparing {count} rows of “{name}” with the workshop…",
            rows,
        )
        self._title.setText(text.format(count=f"{rows:,}", name=name))

    def advance(self, done: int) -> None:
        """In thousandths."""
        self._progress.setRange(0, WHOLE)
        self._progress.setValue(done)


def _card(page: QWidget) -> QVBoxLayout:
    """In its middle; what stands in it goes below each other."""
    card = QWidget()
    lay_ground(card, "card")
    card.setMaximumWidth(WIDTH)
    column = QVBoxLayout(card)
    column.setContentsMargins(2 * PADDING, 2 * PADDING, 2 * PADDING, 2 * PADDING)
    column.setSpacing(GAP + STEP)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(card, FIRST)
    across.addStretch(1)
    whole = QVBoxLayout(page)
    whole.addStretch(2)
    whole.addLayout(across)
    whole.addStretch(3)
    return column
