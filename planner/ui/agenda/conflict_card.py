"""A conflict as a card: what is wrong, where, and the ways out of it as buttons."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.conflicts import Conflict, Severity, WayOut
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.ui.agenda.marks import SeverityMark
from planner.ui.look.theme import CORNER, PADDING, STEP, colours, mixed
from planner.ui.widgets.buttons import button
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.labels import Label
from planner.ui.widgets.wrapping import WrappingButton
from planner.wording import conflicts as wording
from planner.wording.dates import short_date
from planner.wording.marking import later

EDGE = 3
SEVERITIES = {Severity.TROUBLE: later("Trouble"), Severity.CARE: later("Needs care")}


class Said(NamedTuple):
    """A conflict in words; cards with the same of it are the same."""

    key: str
    facts: str
    accepted: str | None
    sentence: str
    when: str


def said_of(conflict: Conflict, snapshot: Snapshot, words: Words) -> Said:
    return Said(
        conflict.key,
        conflict.facts,
        conflict.accepted,
        wording.sentence(conflict, snapshot, words),
        wording.when(conflict, snapshot, words, dated=short_date),
    )


class ConflictCard(QWidget):
    """Clicked or asked with Enter it is `chosen`; Up and Down go to the card before or after.

    It is short until somebody comes to it: only then it shows more than the first way out.
    """

    chosen = Signal(object)
    """The conflict; so are the first values of the next two."""
    accepted = Signal(object, str)
    unaccepted = Signal(object)
    taken = Signal(object)
    """A way out."""
    stepped = Signal(int)
    """To the next card (1) or the one before (-1)."""

    def __init__(self, conflict: Conflict, said: Said, words: Words) -> None:
        super().__init__()
        self.conflict = conflict
        self._words = words
        self._is_current = False
        self.has_ways = False
        """Whether the ways out have been looked for."""
        severity = words.gettext(SEVERITIES[conflict.severity])
        self.setAccessibleName(f"{severity}: {said.sentence} {said.when}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING + EDGE, PADDING - 2, PADDING, PADDING - 2)
        self._column.setSpacing(STEP)
        self._column.addLayout(self._head(severity, said.when))
        self._column.addWidget(Label(said.sentence, wraps=True))
        self._buttons = Flow(STEP)
        self._column.addSpacing(STEP)
        self._column.addLayout(self._buttons)
        self._reason = self._reason_field()
        self._column.addWidget(self._reason)
        self._ways: list[QWidget] = []
        self._is_open = False
        self._more = button("", self._open, kind="link")
        self._offered: tuple[tuple[WayOut, ...], list[str]] = ((), [])
        self._last = self._last_button()
        self._buttons.addWidget(self._last)
        self._buttons.addWidget(self._more)
        self._more.hide()

    def show_ways(self, ways: Sequence[WayOut], snapshot: Snapshot) -> None:
        """In the place of those shown until now."""
        self.has_ways = True
        texts = [wording.way_out_sentence(way, snapshot, self._words, dated=short_date) for way in ways]
        if (tuple(ways), texts) == self._offered:
            return
        self._offered = tuple(ways), texts
        for old in self._ways:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ways = [self._way(*pair) for pair in zip(ways, texts, strict=True)]
        for made in (self._last, self._more):
            self._buttons.removeWidget(made)
        for made in (*self._ways, self._last, self._more):
            self._buttons.addWidget(made)
        self.tab_after(None)
        self._fold()

    def tab_after(self, before: "ConflictCard | None") -> None:
        """Tab goes through the card's own parts, and comes to it from the last of the card before."""
        if before is not None:
            self.setTabOrder(before._more, self)
        stops = [self, *self._ways, self._reason, self._last, self._more]
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)

    def mark_current(self, is_current: bool) -> None:
        self._is_current = is_current
        if is_current:
            self._open()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit(self.conflict)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.conflict)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and self._reason.isVisible():
            self._reason.hide()
            self._last.show()
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusInEvent(event)
        self._open()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        is_trouble = self.conflict.severity is Severity.TROUBLE
        loud = shades.trouble if is_trouble else shades.care
        ground = QColor(shades.trouble_pale if is_trouble else shades.care_pale)
        line = mixed(loud, ground.name(), 0.3)
        if self.conflict.accepted is not None:
            loud, ground, line = shades.line, QColor(shades.panel), QColor(shades.line)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, CORNER, CORNER)
        painter.fillPath(shape, ground)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, EDGE, self.height()), QColor(loud))
        painter.restore()
        is_lit = self.hasFocus() or self._is_current
        painter.setPen(QPen(QColor(shades.accent) if is_lit else line, 2 if self.hasFocus() else 1))
        painter.drawPath(shape)
        painter.end()

    def _head(self, severity: str, when: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP + 2)
        row.addWidget(SeverityMark(self.conflict.severity), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(" · ".join(part for part in (severity, when) if part), "small", wraps=True), 1)
        return row

    def _open(self) -> None:
        if not self._is_open:
            self._is_open = True
            if self._more.hasFocus():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._fold()

    def _fold(self) -> None:
        """Show all ways out, or only the first and how many more there are."""
        for number, way in enumerate(self._ways):
            way.setVisible(self._is_open or not number)
        rest = 0 if self._is_open else len(self._ways) - 1
        text = self._words.ngettext("{count} more", "{count} more", rest).format(count=rest)
        self._more.setText(text)
        self._more.setAccessibleName(text)
        self._more.setVisible(rest > 0)
        self.updateGeometry()

    def _way(self, way: WayOut, text: str) -> WrappingButton:
        return WrappingButton(text, lambda: self.taken.emit(way))

    def _last_button(self) -> QWidget:
        if self.conflict.accepted is None:
            return button(self._words.gettext("Accept…"), self._ask_reason)
        reason = self._words.gettext("Accepted: {reason}").format(reason=self.conflict.accepted)
        self._column.insertWidget(2, Label(reason, "small", wraps=True))
        return button(self._words.gettext("No longer accept"), lambda: self.unaccepted.emit(self.conflict))

    def _reason_field(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(self._words.gettext("Why is that all right?"))
        made.setAccessibleName(self._words.gettext("Why this conflict is accepted; Enter accepts it"))
        made.returnPressed.connect(self._accept)
        made.hide()
        return made

    def _ask_reason(self) -> None:
        self._last.hide()
        self._reason.show()
        self._reason.setFocus()

    def _accept(self) -> None:
        if self._reason.text().strip():
            self.accepted.emit(self.conflict, self._reason.text())
