"""The right side: one pair, compared, and what to do about it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.likeness import Pair
from planner.domain.names import full_name
from planner.domain.records import Participant
from planner.operations.merging import proposed_to_keep
from planner.ui.duplicates import lines as compared
from planner.ui.duplicates.comparison import Comparison
from planner.ui.duplicates.doubts import is_doubtful, warning, why
from planner.ui.duplicates.pairs import Key, key_of
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground, restyle
from planner.ui.workspace import Workspace
from planner.wording.merging import likelihood


class Decision(QWidget):
    merged = Signal()
    """Its button was pressed."""
    put_off = Signal()
    taken_back = Signal()
    merge_asked = Signal()
    """By a key."""
    distinct_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = words = workspace.words
        self.people: tuple[Participant, Participant] | None = None
        """The one that stays, and the other."""
        self._pair: Pair | None = None
        self._key: Key = ""
        self._is_swapped = False
        self._choices: dict[str, Any] = {}
        self._is_marked = False
        self._word = Label(kind="section")
        self._why = Label(kind="title", wraps=True)
        self._warning = Label(wraps=True)
        self.comparison = Comparison(words)
        self._result = filling(Elided(bold=True))
        self._together = filling(Elided(muted=True))
        self._swap = icon_button("swap", words.gettext("Swap the two"), self.swap)
        self.merge_button = button(words.gettext("Merge"), self.merged.emit, kind="primary")
        self._apart = button(words.gettext("Not the same"), self.distinct_asked.emit)
        self._later = button(words.gettext("Later"), self.put_off.emit, kind="quiet")
        self._take_back = button(words.gettext("They may be the same"), self.taken_back.emit)
        self._lay_out()
        self._connect()

    @property
    def values(self) -> dict[str, Any]:
        """What the verb is told."""
        return self.comparison.values

    @property
    def is_open(self) -> bool:
        """Something can be done about it."""
        return self.people is not None and not self._workspace.document.read_only

    @property
    def text(self) -> str:
        """All that can be read."""
        labels = [label.text() for label in self.findChildren(Label) if not label.isHidden()]
        return "\n".join([*filter(None, labels), self._result.text, self._together.text])

    def show_pair(self, pair: Pair | None, *, is_marked: bool) -> None:
        """What was chosen for a pair stays while that pair is shown."""
        if pair is None or key_of(pair) != self._key:
            self._choices, self._is_swapped = {}, False
            self.comparison.verticalScrollBar().setValue(0)
        self._pair, self._key = pair, key_of(pair) if pair else ""
        self._is_marked = is_marked
        self._refresh()

    def swap(self) -> None:
        """The other one stays."""
        self._is_swapped = not self._is_swapped
        self._refresh()

    def _sides(self, pair: Pair) -> tuple[Participant, Participant] | None:
        document = self._workspace.document
        there = {person.id: person for person in document.get_all(Participant, (pair.one, pair.other))}
        if len(there) < 2:
            return None
        keep = proposed_to_keep(document, pair.one, pair.other)
        other = pair.other if keep == pair.one else pair.one
        return (there[other], there[keep]) if self._is_swapped else (there[keep], there[other])

    def _refresh(self) -> None:
        self.people = self._sides(self._pair) if self._pair else None
        if self._pair is None or self.people is None:
            self.hide()
            return
        self.show()
        keep, other = self.people
        is_open = self.is_open and not self._is_marked
        self.comparison.show_two(
            self.people,
            compared.lines(self._workspace, keep, other),
            compared.ties(self._workspace, keep, other),
            choices=self._choices,
            is_open=is_open,
        )
        self._show_head(self._pair)
        self._show_result()
        doubtful = is_doubtful(self._pair)
        restyle(self.merge_button, kind="plain" if doubtful else "primary")
        for part in (self.merge_button, self._apart, self._later, self._swap):
            part.setVisible(not self._is_marked)
            part.setEnabled(is_open or part is self._later)
        self._take_back.setVisible(self._is_marked)
        self._take_back.setEnabled(self.is_open)

    def _show_head(self, pair: Pair) -> None:
        words = self._words
        is_rated = bool(pair.reasons)
        self._word.setText(likelihood(pair.likelihood, words) if is_rated else "")
        self._word.setVisible(is_rated)
        self._why.setText(words.gettext("Marked as different") if self._is_marked else why(pair, words))
        self._warning.setText("" if self._is_marked else warning(pair, words))
        self._warning_box.setVisible(bool(self._warning.text()))

    def _show_result(self) -> None:
        """Who is there when they are merged, at a glance."""
        if self.people is None:
            return
        keep, other = self.people
        made = compared.made(keep, other, self.values)
        self._result.set_text(full_name(made) or made.badge_name)
        together = compared.result(self._workspace, keep, other)
        about = [together, made.organisation, made.city, made.email]
        self._together.set_text(" · ".join(part for part in about if part))
        self._result_box.setVisible(not self._is_marked)

    def _choose(self) -> None:
        self._choices = self.values
        self._show_result()

    def _connect(self) -> None:
        self.comparison.chosen.connect(self._choose)
        self.comparison.merge_asked.connect(self.merge_asked)
        self.comparison.distinct_asked.connect(self.distinct_asked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.comparison, 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        lay_ground(head, "bar")
        self._warning_box = QWidget()
        lay_ground(self._warning_box, "care")
        inner = QHBoxLayout(self._warning_box)
        inner.setContentsMargins(PADDING, GAP, PADDING, GAP)
        inner.addWidget(self._warning)
        texts = QVBoxLayout()
        texts.setSpacing(STEP // 2)
        texts.addWidget(self._word)
        texts.addWidget(self._why)
        row = QHBoxLayout()
        row.addLayout(texts, 1)
        row.addWidget(self._swap, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(head)
        column.setContentsMargins(PADDING + STEP, PADDING, PADDING + STEP, PADDING)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self._warning_box)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        lay_ground(foot, "foot")
        self._result_box = QWidget()
        texts = QVBoxLayout(self._result_box)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(STEP // 2)
        name = QHBoxLayout()
        name.setSpacing(GAP)
        name.addWidget(Label(self._words.gettext("One person then:"), "section"))
        name.addWidget(self._result, 1)
        texts.addLayout(name)
        texts.addWidget(self._together)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for part in (self.merge_button, self._apart, self._take_back, self._later):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(foot)
        column.setContentsMargins(PADDING + STEP, PADDING, PADDING + STEP, PADDING)
        column.setSpacing(PADDING)
        column.addWidget(self._result_box)
        column.addLayout(row)
        return foot
