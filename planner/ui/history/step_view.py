"""One step beside the list: when and where it was done, what it changed, and the way back."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.store import history
from planner.store.journal import Step
from planner.ui.history.telling import FieldChange, RecordChange, Told, told
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import unmnemonic
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Workspace
from planner.wording import steps
from planner.wording.dates import short_date
from planner.wording.series import more


class StepView(QWidget):
    asked = Signal(int)
    """The number of the step from which on all is to be undone."""

    def __init__(self, workspace: Workspace, steps_from: Callable[[int], int]) -> None:
        """`steps_from`: how many steps undo takes back to get behind one; 0 where that does not stand."""
        super().__init__()
        self._workspace = workspace
        self._steps_from = steps_from
        self._words = workspace.words
        self.step: Step | None = None
        lay_ground(self, "side")
        self.setAccessibleName(self._words.gettext("What the step changed"))
        self._title = Label(kind="title", wraps=True)
        self._when = Label(kind="muted", wraps=True)
        self._state = Label(kind="muted", wraps=True)
        self._undo = button("", self._ask)
        self._changes = QWidget()
        self._column = QVBoxLayout(self._changes)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP // 2)
        self._lay_out()
        self.show_step(None)

    @property
    def text(self) -> str:
        """All that can be read."""
        labels = [label for label in self.findChildren(Label) if not label.isHidden()]
        return "\n".join(label.text() for label in labels if label.text())

    def show_step(self, number: int | None) -> None:
        document = self._workspace.document
        self.step = history.steps(document, [number]).get(number) if number else None
        if self.step is None:
            self._when.setText(self._words.gettext("Choose a step to see what it changed."))
        else:
            self._title.setText(steps.label(self.step.kind, self.step.about, self._words))
            self._when.setText(self._place_of(self.step))
        self._title.setVisible(self.step is not None)
        self._show_changes(told(document, self.step.number, self._words) if self.step else None)
        self.follow()

    def follow(self) -> None:
        """What can be done with the step, after other steps."""
        step, document, words = self.step, self._workspace.document, self._words
        later = self._steps_from(step.number) if step else 0
        self._undo.setVisible(later > 0)
        self._state.setVisible(step is not None)
        if step is None:
            return
        self._undo.setEnabled(not document.read_only)
        text = words.gettext("Undo this step")
        if later > 1:
            text = words.ngettext(
                "Undo this and {count} later step", "Undo this and {count} later steps", later - 1
            ).format(count=later - 1)
        self._undo.setText(unmnemonic(text))
        self._undo.setAccessibleName(text)
        self._state.setText("\n".join(self._reversals(step)))
        self._state.setVisible(bool(self._state.text()))

    def _reversals(self, step: Step) -> list[str]:
        undone, redone = self._words.gettext("Undone: {when}"), self._words.gettext("Redone: {when}")
        return [
            (undone if action == "undo" else redone).format(when=self._place_of(reverting))
            for action, reverting in history.reversals(self._workspace.document, step.number)
        ]

    def _place_of(self, step: Step) -> str:
        """ "Fri 20 May 12:00 · North door"."""
        zone = ZoneInfo(self._workspace.snapshot.event.timezone)
        at = datetime.fromisoformat(step.at).astimezone(zone)
        return f"{short_date(at.date(), self._words)} {at:%H:%M} · {step.desk}"

    def _show_changes(self, shown: Told | None) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if shown is None:
            return
        for line in shown.sums:
            self._column.addWidget(Label(line, wraps=True))
        for change in shown.changes:
            self._add_record(change)
        if shown.left_out:
            self._column.addSpacing(GAP)
            self._column.addWidget(Label(more(shown.left_out, self._words), "muted"))

    def _add_record(self, change: RecordChange) -> None:
        self._column.addWidget(_rule())
        self._column.addWidget(Label(f"{change.kind} · {change.effect}", "section", wraps=True))
        if change.subject:
            self._column.addWidget(Label(change.subject, wraps=True))
        for field in change.fields:
            self._column.addSpacing(STEP)
            self._column.addWidget(Label(field.name, "small", wraps=True))
            self._column.addWidget(Label(self._from_to(field), wraps=True))

    def _from_to(self, field: FieldChange) -> str:
        nothing = self._words.gettext("nothing")
        return f"{_short(field.before) or nothing} → {_short(field.after) or nothing}"

    def _ask(self) -> None:
        if self.step is not None:
            self.asked.emit(self.step.number)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(PADDING + STEP, PADDING, PADDING + STEP, PADDING)
        column.setSpacing(STEP)
        for widget in (self._title, self._when, self._state):
            column.addWidget(widget)
        column.addSpacing(STEP)
        column.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GAP)
        column.addWidget(self._changes)
        column.addStretch(1)
        inner.setMinimumSize(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setAccessibleName(self.accessibleName())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(scroll)


LONGEST = 300
"""Characters of a text shown before and after; an abstract can have thousands."""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"


def _rule() -> QFrame:
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine)
    made.setFrameShadow(QFrame.Shadow.Sunken)
    made.setFixedHeight(2 * GAP)
    return made
