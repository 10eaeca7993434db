"""The sheets of a workbook, or the one of a CSV file, as tables of the real rows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.theme import PADDING, STEP
from planner.ui.sharing.sheet_model import SheetModel
from planner.ui.sharing.shown import Sheet
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.table_look import dress_table

WIDEST = 260
SHEET_BOX = 240


class SheetView(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._sheets: tuple[Sheet, ...] = ()
        self._box = ChoiceBox()
        self._box.fix_width(SHEET_BOX)
        self._box.setAccessibleName(words.gettext("Sheet"))
        self._model = SheetModel(self)
        self.table = QTableView()
        self.table.setModel(self._model)
        dress_table(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(words.gettext("Preview of the table"))
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(PADDING, STEP * 2, PADDING, STEP * 2)
        row.addWidget(self._box)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self.table, 1)
        self._box.chosen.connect(self._show)

    @property
    def sheet(self) -> Sheet | None:
        """That which is to be seen."""
        chosen = self._box.value
        return self._sheets[chosen] if chosen is not None and chosen < len(self._sheets) else None

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """The sheet that was seen stays so, if there is one of its name."""
        before = self.sheet
        self._sheets = tuple(sheets)
        self._box.offer([(number, sheet.name, "") for number, sheet in enumerate(sheets)])
        names = [sheet.name for sheet in sheets]
        at = names.index(before.name) if before and before.name in names else 0
        self._box.show_value(at)
        self._above.setVisible(len(sheets) > 1)
        self._show(at)

    def _show(self, number: int) -> None:
        if number >= len(self._sheets):
            return
        place = self.table.verticalScrollBar().value()
        self._model.show_sheet(self._sheets[number])
        self.table.resizeColumnsToContents()
        for column in range(self._model.columnCount()):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), WIDEST))
        self.table.verticalScrollBar().setValue(place)
