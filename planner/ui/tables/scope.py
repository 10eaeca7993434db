"""Which rows something is done with: the selected ones, or all that the table shows."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.tables.view import RecordsView
from planner.ui.widgets.labels import Label
from planner.ui.widgets.segments import Segments
from planner.wording import tables

WIDTH = 400
"""Of a panel that has it in it: two choices beside each other, in any language."""
SELECTED, SHOWN = "selected", "shown"


class Scope(QWidget):
    """A choice where several rows are selected, else a sentence. The rows are those of when it was made."""

    def __init__(self, view: RecordsView) -> None:
        super().__init__()
        words = view.records.workspace.words
        self._shown, self._selected = list(view.records.ids), view.selected
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.choice: Segments | None = None
        if 1 < len(self._selected) < len(self._shown):
            selected = words.gettext("Selected: {count}").format(count=f"{len(self._selected):,}")
            every = words.gettext("All shown: {count}").format(count=f"{len(self._shown):,}")
            self.choice = Segments(
                words.gettext("Which rows"), [(SELECTED, selected), (SHOWN, every)], wide=True
            )
            column.addWidget(self.choice)
        else:
            told = tables.counted(view.records.subject.name, len(self._shown), words)
            column.addWidget(
                Label(words.gettext("All rows shown: {count}.").format(count=told), "muted", wraps=True)
            )

    @property
    def ids(self) -> list[str]:
        """In the order of the rows."""
        return self._selected if self.choice is not None and self.choice.value == SELECTED else self._shown
