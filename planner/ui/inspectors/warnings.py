"""What is wrong with a session in the agenda, in a sentence each."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.domain.conflicts import Conflict
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import restyle
from planner.ui.workspace import Workspace
from planner.wording import conflicts


class ConflictRow(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._key = ""
        self._text = Label(wraps=True)
        lead = icon_button(
            "next", workspace.words.gettext("Show this conflict in the agenda"), self._lead, kind="tool"
        )
        lead.setIconSize(QSize(12, 12))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + STEP // 2, GAP, STEP, GAP)
        row.setSpacing(STEP)
        row.addWidget(self._text, 1)
        row.addWidget(lead)

    def show_conflict(self, conflict: Conflict) -> None:
        taken, words = self._workspace.snapshot, self._workspace.words
        self._key = conflict.key
        said = conflicts.sentence(conflict, taken, words)
        self._text.setText(said)
        self.setAccessibleName(said)
        restyle(self, kind=conflict.severity.value)

    def _lead(self) -> None:
        self._workspace.visit("agenda", self._key, view="conflicts")
