"""What will come out of the printer, in words: how much, whose name is small, who gets none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.operations.prints import BadgeOrder, Printed
from planner.ui.look.theme import STEP
from planner.ui.printing.fields import flush
from planner.ui.widgets.buttons import button
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.labels import Label
from planner.ui.widgets.links import Link
from planner.ui.widgets.plain import tooltip
from planner.ui.workspace import Workspace
from planner.wording import prints as wording

NAMED = 3
"""Small names that are listed; of the rest their number is said."""
LONGEST = 30


class Outcome(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._summary = Label(wraps=True)
        self._small = Label("", "small", wraps=True)
        self._names = QWidget()
        self._flow = Flow(0, self._names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        self._skipped = Link(lambda: workspace.visit("participants", view="without-name"))
        flush(self._skipped)
        for part in (self._summary, self._skipped, self._small, self._names):
            column.addWidget(part)
        self.hide()

    def tell(self, printed: Printed, *, not_coming: int) -> None:
        """`not_coming` are those who get none though everybody was asked for."""
        self._summary.setText(self._summed(printed, not_coming))
        self._tell_skipped(len(printed.made.skipped))
        self._tell_small(printed.made.small_names)
        self.show()

    def _summed(self, printed: Printed, not_coming: int) -> str:
        words, made = self._workspace.words, printed.made
        if not isinstance(printed.order, BadgeOrder):
            left_out = wording.left_out(printed.order.paper, len(printed.left_out), words)
            told = wording.paper_pages(made.pages, printed.sheets, words)
            return f"{told} {left_out}" if left_out else told
        count = printed.order.blanks or len(printed.items)
        told = wording.badges(count, printed.sheets, words)
        return f"{told} {wording.without_badge(not_coming, words)}" if not_coming else told

    def _tell_skipped(self, count: int) -> None:
        self._skipped.setVisible(count > 0)
        if count:
            self._skipped.set_text(wording.skipped(count, self._workspace.words))

    def _tell_small(self, small: Sequence[str]) -> None:
        words = self._workspace.words
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._small.setVisible(bool(small))
        self._names.setVisible(bool(small))
        if not small:
            return
        self._small.setText(wording.small_names(len(small), words))
        for person in map(self._person, small[:NAMED]):
            if person:
                self._flow.addWidget(self._link(person))
        if len(small) > NAMED:
            rest = words.ngettext("and {count} more", "and {count} more", len(small) - NAMED)
            self._flow.addWidget(Label(rest.format(count=len(small) - NAMED), "small"))

    def _link(self, person: Participant) -> QWidget:
        name = shown_name(person)
        short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
        made = button(short, lambda: self._workspace.visit("participants", person.id), kind="link")
        flush(made)
        made.setAccessibleName(name)
        made.setToolTip(tooltip(f"{name}\n{wording.shorten_it(self._workspace.words)}"))
        return made

    def _person(self, person: str) -> Participant | None:
        return self._workspace.document.get(Participant, person)
