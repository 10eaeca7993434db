"""The rows of a sheet that was made, as a table to look at."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from planner.ui.sharing.shown import Sheet
from planner.ui.widgets.plain import tooltip
from planner.ui.widgets.row_list import INDEX

_NOTHING = Sheet(name="", rows=(), count=0)


class SheetModel(QAbstractTableModel):
    """Its first row stands above the others as their headings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = _NOTHING

    def show_sheet(self, sheet: Sheet) -> None:
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        return 0 if parent is not None and parent.isValid() else max(0, len(self._sheet.rows) - 1)

    def columnCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        if parent is not None and parent.isValid():
            return 0
        return len(self._sheet.rows[0]) if self._sheet.rows else 0

    def data(self, index: INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(self._whole(index).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._whole(index))
        return None

    def headerData(  # noqa: N802 - Qt signature
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not self._sheet.rows:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or section >= len(self._sheet.rows[0]):
            return None
        return " ".join(self._sheet.rows[0][section].split())

    def _whole(self, index: INDEX) -> str:
        return self._sheet.rows[index.row() + 1][index.column()]
