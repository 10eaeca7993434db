"""Give the agenda as it is now a name, or a release another one."""

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.domain.records import Release
from planner.operations.releases import release_agenda, rename_release
from planner.ui.dialogs.popover import Popover
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording.agenda import what_a_release_does
from planner.wording.dates import month


class ReleasePanel(Popover):
    def __init__(self, host: QWidget, workspace: Workspace, *, renamed: Release | None = None) -> None:
        words = workspace.words
        title = words.gettext("Rename the release") if renamed else words.gettext("Release the agenda")
        super().__init__(host, title, words)
        self._workspace, self._renamed = workspace, renamed
        self.name = QLineEdit(renamed.name if renamed else self._usual())
        self.name.selectAll()
        if renamed is None:
            self.body.addWidget(Label(what_a_release_does(words), "muted", wraps=True))
        self.add_field(words.gettext("Name"), self.name)
        self.finish(words.gettext("Rename") if renamed else words.gettext("Release"), self._apply)

    def _usual(self) -> str:
        """ "May 12"."""
        today, words = self._workspace.setting.clock(), self._workspace.words
        return words.gettext("{month} {day}").format(month=month(today.date(), words), day=today.day)

    def _apply(self) -> None:
        name, run = self.name.text(), self._workspace.run
        done: object = None
        if self._renamed is None:
            done = run(release_agenda, name=name)
        else:
            done = run(rename_release, self._renamed.id, name=name)
        if done is not None:
            self.leave()
