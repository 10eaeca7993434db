"""Which labels badges go on, and the first free one of a used sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.printing.stock import Stock, all_stocks
from planner.ui.look.theme import PADDING, SMALL, STEP
from planner.ui.printing import stocks
from planner.ui.printing.fields import labelled
from planner.ui.printing.sheet_picker import SheetPicker
from planner.ui.widgets.buttons import button
from planner.ui.widgets.drop_button import DropButton
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.labels import Label, naming
from planner.ui.widgets.row_list import Row
from planner.ui.workspace import Workspace


class BadgeSheet(QWidget):
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words = workspace.words
        self._count = 0
        self.first_cell = 1
        self._kept = workspace.setting.preferences.text("print.stock")
        self.stock = self._known(self._kept)
        self._button = DropButton()
        self._text = Label("", "small", wraps=True)
        name = words.gettext("Find labels by number, maker or size")
        self._finder = Finder(self, name, self._find, words)
        self._picker = SheetPicker(self.stock, words)
        self._first_text = Label("", "small", wraps=True)
        self._first_row = labelled(words.gettext("First free label"), _beside(self._picker, self._first_text))
        self._lay_out()
        self._button.clicked.connect(lambda: self._finder.open_below(self._button))
        self._finder.taken.connect(self._take_stock)
        self._picker.picked.connect(self._take_cell)
        self._show()

    @property
    def stock_name(self) -> str:
        """As orders name it: own labels by their id, which stays when they are called otherwise."""
        return stocks.name(self.stock)

    def refresh(self) -> None:
        """Own labels may have changed, or be gone, or have just been measured to be used."""
        kept = self._workspace.setting.preferences.text("print.stock")
        if kept != self._kept:
            self._kept = kept
            self.choose(kept, 1)
        known = self._known(self.stock_name)
        if known != self.stock:
            self.stock = known
            self.first_cell = min(self.first_cell, known.cells)
            self._show()

    def choose(self, stock: str, first_cell: int) -> None:
        self.stock = self._known(stock)
        self.first_cell = min(first_cell, self.stock.cells)
        self._show()

    def show_count(self, count: int) -> None:
        """So many badges are on it."""
        self._count = count
        self._show_sheet()

    def _known(self, name: str) -> Stock:
        """The one of that name, else what is usual there."""
        return stocks.known_or_usual(name, self._workspace.snapshot)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING)
        column.addWidget(self._labels_row())
        column.addWidget(self._first_row)

    def _labels_row(self) -> QWidget:
        """The way to labels of one's own stands at the end of the line that names them."""
        words, visit = self._workspace.words, self._workspace.visit
        measure = button(
            words.gettext("Measure your own…"), lambda: visit("badges", view="stocks"), kind="link"
        )
        measure.setStyleSheet(f"font-size: {SMALL}px; padding: 0")
        head = QHBoxLayout()
        head.addWidget(naming(words.gettext("Labels"), self._button, "section"), 1)
        head.addWidget(measure)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._button)
        column.addWidget(self._text)
        return made

    def _take_stock(self, name: str) -> None:
        self._kept = name
        self._workspace.setting.preferences.keep("print.stock", name)
        self.choose(name, 1)
        self.changed.emit()

    def _take_cell(self, number: int) -> None:
        self.first_cell = number
        self._show_sheet()
        self.changed.emit()

    def _show(self) -> None:
        words, title = self._workspace.words, stocks.title(self.stock)
        self._button.set_text(title)
        self._button.setAccessibleName(words.gettext("Labels: {name}").format(name=title))
        self._text.setText(stocks.detail(self.stock, words))
        self._first_row.setVisible(self.stock.cells > 1)
        self._show_sheet()

    def _show_sheet(self) -> None:
        words, used = self._workspace.words, self.first_cell - 1
        self._picker.show_sheet(self.stock, first=self.first_cell, count=self._count)
        if not used:
            self._first_text.setText(
                words.gettext("A new sheet. Click the first free label of one that is partly used.")
            )
            return
        told = words.ngettext(
            "Starts at label {number}; {count} label is used.",
            "Starts at label {number}; {count} labels are used.",
            used,
        )
        self._first_text.setText(told.format(number=self.first_cell, count=used))

    def _find(self, text: str) -> Sequence[Row]:
        offered = all_stocks(self._workspace.snapshot.own_stocks)
        return stocks.found(text, offered, chosen=self.stock_name, words=self._workspace.words)


def _beside(left: QWidget, right: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(PADDING)
    row.addWidget(left)
    row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
    return made
