"""A line for a length, in millimetres or inches."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from planner.ui.badges.lengths import Unit, length_text, read_length
from planner.ui.widgets.restyling import restyle


class LengthField(QLineEdit):
    changed = Signal()
    """Somebody typed."""
    entered = Signal()
    """It has the cursor now."""

    def __init__(self, name: str, unit: Unit) -> None:
        super().__init__()
        self._unit = unit
        self._length: int | None = None
        self._shown = ""
        self.setAccessibleName(name)
        self.textEdited.connect(self._take)

    @property
    def length(self) -> int | None:
        """Hundredths of a millimetre; None where nothing readable stands."""
        return self._length

    def show_length(self, length: int | None, unit: Unit) -> None:
        """What was typed stays where it means the same."""
        if (length, unit) != (self._length, self._unit) or not self.text():
            self._length, self._unit = length, unit
            self.setText("" if length is None else length_text(length, unit))
        restyle(self, wrong=False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusInEvent(event)
        self.entered.emit()

    def _take(self, text: str) -> None:
        self._length = read_length(text, self._unit)
        restyle(self, wrong=self._length is None)
        self.changed.emit()
