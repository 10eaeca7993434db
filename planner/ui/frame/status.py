"""The bottom of the window: the conflicts, always, and what else is worth a glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.look.theme import GAP, PADDING
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace

HEIGHT = 28


class Status(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setProperty("kind", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._conflicts = button("", lambda: workspace.visit("agenda", view="conflicts"), kind="link")
        self._sessions = Label(kind="small")
        self._desk = Label(kind="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(PADDING + GAP)
        row.addWidget(self._conflicts)
        row.addWidget(self._sessions)
        row.addStretch()
        row.addWidget(self._desk)
        workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        words, agenda = self._workspace.words, self._workspace.agenda
        count = len(self._workspace.open_conflicts)
        self._conflicts.setText(
            words.ngettext("{count} conflict", "{count} conflicts", count).format(count=count)
            if count
            else words.gettext("No conflicts")
        )
        self._conflicts.setAccessibleName(self._conflicts.text())
        self._conflicts.setProperty("tone", "trouble" if count else "")
        self._conflicts.style().polish(self._conflicts)
        sessions = len(agenda.sessions)
        without = sum(1 for session in agenda.sessions if session not in agenda.sittings)
        told = words.ngettext("{count} session", "{count} sessions", sessions).format(count=sessions)
        if without:
            told += ", " + words.gettext("{count} unscheduled").format(count=without)
        self._sessions.setText(told)
        self._desk.setText(words.gettext("Desk: {name}").format(name=self._workspace.setting.desk))
