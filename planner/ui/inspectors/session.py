"""All about one session."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace


class SessionInspector(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._text = Label(wraps=True)
        QVBoxLayout(self).addWidget(self._text)

    def show_record(self, record_id: str | None) -> None:
        self._text.setText(record_id or "")

    def focus_name(self) -> None:
        self.setFocus()
