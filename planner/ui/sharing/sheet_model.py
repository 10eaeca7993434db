"""The rows of a sheet that was made, as a table to look at."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from planner.ui.sharing.shown import Sheet
from planner.ui.widgets.plain import tooltip
from planner.ui.widgets.row_list import INDEX

_NOTHING = Sheet(name="", rows=(), count=0)
_LETTERS = 26


class SheetModel(QAbstractTableModel):
    """The first row of a list stands above the others; the columns of a grid have letters."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = _NOTHING
        self._above = 0

    def show_sheet(self, sheet: Sheet) -> None:
        self.beginResetModel()
        self._sheet = sheet
        self._above = 1 if sheet.is_list else 0
        self.endResetModel()

    def rowCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        is_cell = parent is not None and parent.isValid()
        return 0 if is_cell else max(0, len(self._sheet.rows) - self._above)

    def columnCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        is_cell = parent is not None and parent.isValid()
        return len(self._sheet.rows[0]) if self._sheet.rows and not is_cell else 0

    def data(self, index: INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        text = self._sheet.rows[index.row() + self._above][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text if self._sheet.spans else " ".join(text.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(text)
        if role == Qt.ItemDataRole.TextAlignmentRole and self._sheet.spans:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    def headerData(  # noqa: N802 - Qt signature
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return " ".join(self._sheet.rows[0][section].split()) if self._above else _letters(section)


def _letters(column: int) -> str:
    """ "A" to "Z", then "AA": as spreadsheet programs name their columns."""
    more, last = divmod(column, _LETTERS)
    return (_letters(more - 1) if more else "") + chr(ord("A") + last)
