"""What a drag would make and end, said while it goes on.

Painted, opaque, and only growing as long as the drag lasts: labels in a layout above the cards cost 30 ms
at every move of the hand, because all that lies below them was painted anew.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.domain.conflicts import Conflict, ConflictKind, Severity
from planner.ui.agenda.grid import Preview, Verdict
from planner.ui.look.theme import BODY, CORNER, GAP, PADDING, STEP, TITLE, colours, font, mixed
from planner.ui.notice import Tone
from planner.ui.widgets.lines import draw_lines, height_of, lines_of
from planner.ui.workspace import Workspace
from planner.wording import conflicts as wording
from planner.wording.agenda import foretold
from planner.wording.series import more

MOST = 3
"""Sentences of a kind."""
MOST_LINES = 6
"""Of a sentence."""


class Foretold(QWidget):
    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tone = Tone.FINE
        self._head = ""
        self._told: tuple[str, ...] = ()
        self._lines: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """All it says; empty while nothing is dragged."""
        return "" if self.isHidden() else "\n".join((self._head, *self._told))

    def show_preview(self, preview: Preview | None, *, width: int) -> None:
        """None: the drag is over, or outside the grid."""
        if preview is None:
            self.hide()
            return
        head, told = self._words(preview)
        tone = _tone(preview)
        if self.isVisible() and (head, told, tone) == (self._head, self._told, self._tone):
            return
        self._head, self._told, self._tone = head, told, tone
        inside = width - 2 * PADDING
        self._lines = [line for text in told for line in lines_of(text, font(BODY), inside, MOST_LINES)]
        self.resize(width, max(self._wanted(), self.height() if self.isVisible() else 0))
        self.setAccessibleName(self.text)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        pale, loud = {
            Tone.TROUBLE: (shades.trouble_pale, shades.trouble),
            Tone.CARE: (shades.care_pale, shades.care),
            Tone.FINE: (shades.fine_pale, shades.fine),
        }[self._tone]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(shades.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(pale))
        painter.setPen(QPen(mixed(loud, pale, 0.6), 1))
        box = QRectF(0.5, 0.5, self.width() - 1, self._wanted() - 1)
        painter.drawRoundedRect(box, CORNER, CORNER)
        painter.setPen(QColor(shades.text))
        width = self.width() - 2 * PADDING
        heading = lines_of(self._head, font(TITLE, bold=True), width, 1)
        y = draw_lines(painter, heading, font(TITLE, bold=True), QPointF(PADDING, GAP), width)
        draw_lines(painter, self._lines, font(BODY), QPointF(PADDING, y + STEP), width)
        painter.end()

    def _wanted(self) -> int:
        """Pixels that the words need."""
        lines = height_of(1, font(TITLE, bold=True)) + height_of(len(self._lines), font(BODY))
        return round(lines + 2 * GAP + (STEP if self._lines else 0))

    def _words(self, preview: Preview) -> tuple[str, tuple[str, ...]]:
        words = self._workspace.words
        gone = [each for each in preview.ended if each.kind is not ConflictKind.WITHOUT_SLOT]
        made, ended = self._sentences(preview.made, preview), self._sentences(gone, preview)
        if preview.verdict is Verdict.IMPOSSIBLE:
            return words.gettext("This can't be"), (preview.reason,)
        return foretold(made, ended, words)

    def _sentences(self, conflicts: Sequence[Conflict], preview: Preview) -> list[str]:
        words, snapshot = self._workspace.words, preview.agenda.ground.snapshot
        told = [f"• {wording.sentence(conflict, snapshot, words)}" for conflict in conflicts[:MOST]]
        rest = len(conflicts) - MOST
        if rest > 0:
            told.append(more(rest, words))
        return told


def _tone(preview: Preview) -> Tone:
    if preview.verdict is Verdict.IMPOSSIBLE:
        return Tone.TROUBLE
    if any(conflict.severity is Severity.TROUBLE for conflict in preview.made):
        return Tone.TROUBLE
    return Tone.CARE if preview.made else Tone.FINE
