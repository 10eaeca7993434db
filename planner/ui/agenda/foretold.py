"""What a drag would make and end, said while it goes on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.conflicts import Conflict, ConflictKind, Severity
from planner.domain.snapshot import Snapshot
from planner.ui.agenda.grid import Preview, Verdict
from planner.ui.notice import Tone
from planner.ui.theme import GAP, PADDING, STEP
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording import conflicts as wording

MOST = 3
"""Sentences of a kind."""


class Foretold(QWidget):
    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tone = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = Label(kind="title", wraps=True)
        self._told = Label(wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, GAP, PADDING, GAP)
        column.setSpacing(STEP)
        column.addWidget(self._head)
        column.addWidget(self._told)
        self.hide()

    def show_preview(self, preview: Preview | None) -> None:
        if preview is None:
            self.hide()
            return
        words = self._workspace.words
        gone = [each for each in preview.ended if each.kind is not ConflictKind.WITHOUT_SLOT]
        made, ended = self._sentences(preview.made, preview), self._sentences(gone, preview)
        lines = []
        if preview.verdict is Verdict.IMPOSSIBLE:
            head = words.gettext("This can't be")
            lines = [preview.reason]
        elif made:
            head = words.gettext("This would make")
            lines = [*made, *self._ending(ended)]
        elif ended:
            head, lines = words.gettext("This would end"), ended
        else:
            head = words.gettext("Free")
        self._head.setText(head)
        self._told.setText("\n".join(lines))
        self._told.setVisible(bool(lines))
        self._dress(_tone(preview))
        self.show()

    @property
    def text(self) -> str:
        """All it says; empty while nothing is dragged."""
        return "" if self.isHidden() else "\n".join((self._head.text(), self._told.text())).strip()

    def _ending(self, ended: list[str]) -> list[str]:
        return [self._workspace.words.gettext("And it would end:"), *ended] if ended else []

    def _sentences(self, conflicts: Sequence[Conflict], preview: Preview) -> list[str]:
        words, snapshot = self._workspace.words, self._snapshot(preview)
        told = [f"• {wording.sentence(conflict, snapshot, words)}" for conflict in conflicts[:MOST]]
        rest = len(conflicts) - MOST
        if rest > 0:
            told.append(words.ngettext("and {count} more", "and {count} more", rest).format(count=rest))
        return told

    def _snapshot(self, preview: Preview) -> Snapshot:
        return preview.agenda.ground.snapshot

    def _dress(self, tone: Tone) -> None:
        if tone.value != self._tone:
            self._tone = tone.value
            self.setProperty("kind", self._tone)
            self.style().unpolish(self)
            self.style().polish(self)


def _tone(preview: Preview) -> Tone:
    if preview.verdict is Verdict.IMPOSSIBLE:
        return Tone.TROUBLE
    if any(conflict.severity is Severity.TROUBLE for conflict in preview.made):
        return Tone.TROUBLE
    return Tone.CARE if preview.made else Tone.FINE
