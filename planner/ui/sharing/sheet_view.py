"""The sheets of a workbook, or the one of a CSV file, as tables of the real rows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING, ROW
from planner.ui.sharing.sheet_model import SheetModel
from planner.ui.sharing.shown import Sheet
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.table_look import dress_table

NARROWEST, WIDEST = 64, 260
AROUND = 24
"""Beside the text of a cell."""
MEASURED = 60
"""Rows by which the columns get their width."""
SHEET_BOX = 240
GRID_ROW = 44
"""Of a grid, whose blocks hold several lines."""


class SheetView(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._sheets: tuple[Sheet, ...] = ()
        self.box = ChoiceBox()
        self.box.fix_width(SHEET_BOX)
        self.box.setAccessibleName(words.gettext("Sheet"))
        self._model = SheetModel(self)
        self.table = QTableView()
        self.table.setModel(self._model)
        dress_table(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(words.gettext("Preview of the table"))
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(PADDING, GAP, PADDING, GAP)
        row.addWidget(self.box)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self.table, 1)
        self.box.chosen.connect(self._show)

    @property
    def sheet(self) -> Sheet | None:
        """That which is to be seen."""
        chosen = self.box.value
        return self._sheets[chosen] if chosen is not None and chosen < len(self._sheets) else None

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """The sheet that was seen stays so, if there is one of its name."""
        before = self.sheet
        self._sheets = tuple(sheets)
        self.box.offer([(number, sheet.name, "") for number, sheet in enumerate(sheets)])
        names = [sheet.name for sheet in sheets]
        at = names.index(before.name) if before and before.name in names else 0
        self.box.show_value(at)
        self._above.setVisible(len(sheets) > 1)
        self._show(at)

    def _show(self, number: int) -> None:
        if number >= len(self._sheets):
            return
        sheet, place = self._sheets[number], self.table.verticalScrollBar().value()
        self.table.clearSpans()
        self._model.show_sheet(sheet)
        for top, left, rows, columns in (*sheet.spans, *_alone(sheet)):
            if rows * columns > 1:
                self.table.setSpan(top, left, rows, columns)
        self.table.setWordWrap(bool(sheet.spans))
        self.table.setShowGrid(bool(sheet.spans))
        self.table.verticalHeader().setDefaultSectionSize(GRID_ROW if sheet.spans else ROW)
        for column, width in enumerate(self._widths(sheet)):
            self.table.setColumnWidth(column, width)
        self.table.verticalScrollBar().setValue(place)

    def _widths(self, sheet: Sheet) -> list[int]:
        """As wide as the longest line; what lies over several columns does not count."""
        metrics = self.table.horizontalHeader().fontMetrics()
        spans = (*sheet.spans, *_alone(sheet))
        across = {(top, left) for top, left, _, columns in spans if columns > 1}
        widths = [NARROWEST] * self._model.columnCount(None)
        for row, cells in enumerate(sheet.rows[:MEASURED]):
            for column, text in enumerate(cells):
                if text and (row, column) not in across and widths[column] < WIDEST:
                    longest = max(text.splitlines(), key=len, default="")
                    wanted = metrics.horizontalAdvance(longest) + AROUND
                    widths[column] = min(max(widths[column], wanted), WIDEST)
        return widths


def _alone(sheet: Sheet) -> list[tuple[int, int, int, int]]:
    """In a grid the text of a cell with nothing beside it goes on over the empty ones."""
    if not sheet.spans:
        return []
    merged = {top for top, *_ in sheet.spans}
    lines = enumerate(sheet.rows)
    alone = [row for row, cells in lines if row not in merged and cells[:1] != ("",) and not any(cells[1:])]
    below = {row for top, _, rows, _ in sheet.spans for row in range(top, top + rows)}
    return [(row, 0, 1, len(sheet.rows[row])) for row in alone if row not in below]
