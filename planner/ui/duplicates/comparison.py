"""Two people side by side: what is the same is quiet, what differs is a choice, the rest comes together."""

from collections.abc import Sequence
from typing import Any, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.language import Words
from planner.ui.duplicates import keys
from planner.ui.duplicates.choice_card import ChoiceCard
from planner.ui.duplicates.lines import Line, Tie
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.tab_order import TabOrder

LABELS = 108
"""Width of the first column."""
LINK_AROUND = 5
"""What the style sheet puts beside the text of a link."""


class Comparison(QScrollArea):
    chosen = Signal()
    """Somebody has chosen another value."""
    merge_asked = Signal()
    distinct_asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._groups: dict[str, QButtonGroup] = {}
        self._lines: dict[str, Line] = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(PADDING + STEP, GAP, PADDING + STEP, PADDING)
        self._grid_widget = QWidget()
        self._column.addWidget(self._grid_widget)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.gettext("The two side by side"))
        self._tab_order = TabOrder(self._body)

    @property
    def values(self) -> dict[str, Any]:
        """Of every field that is a choice, what is chosen."""
        found: dict[str, Any] = {}
        for key, group in self._groups.items():
            found.update(self._lines[key].options[max(group.checkedId(), 0)].values)
        return found

    @property
    def cards(self) -> list[ChoiceCard]:
        return self._body.findChildren(ChoiceCard)

    def show_two(
        self,
        people: tuple[Participant, Participant],
        lines: Sequence[Line],
        ties: Sequence[Tie],
        *,
        choices: dict[str, Any],
        is_open: bool,
    ) -> None:
        """`choices` are values somebody has chosen before; others are chosen as proposed.

        Only what `is_open` can be chosen.
        """
        self._groups, self._lines = {}, {line.key: line for line in lines}
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(STEP + 2)
        grid.setColumnMinimumWidth(0, LABELS)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        self._add_heads(grid, people, is_open=is_open and any(len(line.options) > 1 for line in lines))
        for line in lines:
            self._add_line(grid, line, choices, is_open=is_open)
        for number, tie in enumerate(ties):
            self._add_tie(grid, tie, is_first=number == 0)
        self._column.replaceWidget(self._grid_widget, fresh)
        self._grid_widget.hide()
        self._grid_widget.deleteLater()
        self._grid_widget = fresh
        fresh.show()
        self._tab_order.follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        """Keys the cards have no use for."""
        if keys.merges(event):
            self.merge_asked.emit()
        elif keys.tells_apart(event):
            self.distinct_asked.emit()
        else:
            super().keyPressEvent(event)

    def _add_heads(
        self, grid: QGridLayout, people: tuple[Participant, Participant], *, is_open: bool
    ) -> None:
        notes = (self._words.gettext("Stays"), self._words.gettext("Is merged into it"))
        for at, person in enumerate(people):
            head = QWidget()
            column = QVBoxLayout(head)
            column.setContentsMargins(GAP - LINK_AROUND, STEP, 0, GAP)
            column.setSpacing(0)
            name = Label(shown_name(person) or person.id, "title", wraps=True)
            told = [name, Label(person.id, "small")]
            if is_open:
                told.insert(0, Label(notes[at], "section"))
            for label in told:
                label.setContentsMargins(LINK_AROUND, 0, 0, 0)
                column.addWidget(label)
            if is_open:
                every = button(self._words.gettext("Choose all of these"), kind="link")
                every.clicked.connect(lambda _=False, at=at: self._choose_all(at))
                every.setAccessibleDescription(shown_name(person))
                column.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
            column.addStretch(1)
            grid.addWidget(head, 0, at + 1)

    def _add_line(self, grid: QGridLayout, line: Line, choices: dict[str, Any], *, is_open: bool) -> None:
        row = grid.rowCount()
        grid.addWidget(_row_label(line.label), row, 0, Qt.AlignmentFlag.AlignTop)
        if len(line.options) == 1:
            grid.addWidget(_value(line.options[0].text), row, 1, 1, 2)
            return
        if not is_open:
            for at, option in enumerate(line.options[:2]):
                grid.addWidget(_value(option.text), row, at + 1)
            return
        group = QButtonGroup(grid.parentWidget())
        wanted = _wanted(line, choices)
        for at, option in enumerate(line.options):
            card = ChoiceCard(line.label, option.text, self._words.gettext("Nothing"))
            card.setChecked(at == wanted)
            group.addButton(card, at)
            if at < 2:
                grid.addWidget(card, row, at + 1)
            else:
                grid.addWidget(card, row + 1, 1, 1, 2)
        group.idClicked.connect(lambda _: self.chosen.emit())
        self._groups[line.key] = group

    def _add_tie(self, grid: QGridLayout, tie: Tie, *, is_first: bool) -> None:
        row = grid.rowCount()
        if is_first:
            title = Label(self._words.gettext("All of this comes together"), "section", wraps=True)
            title.setContentsMargins(0, PADDING, 0, STEP)
            grid.addWidget(title, row, 0, 1, 3)
            row += 1
        grid.addWidget(_row_label(tie.label), row, 0, Qt.AlignmentFlag.AlignTop)
        for at, text in enumerate(tie.texts):
            grid.addWidget(_value(text, "body"), row, at + 1, Qt.AlignmentFlag.AlignTop)

    def _choose_all(self, at: int) -> None:
        for group in self._groups.values():
            group.button(at).setChecked(True)
        self.chosen.emit()


def _wanted(line: Line, choices: dict[str, Any]) -> int:
    for at, option in enumerate(line.options):
        if all(name in choices and choices[name] == value for name, value in option.values):
            return at
    return line.proposed


def _value(text: str, kind: Literal["body", "muted"] = "muted") -> Label:
    """In line with the text of a card."""
    made = Label(text or "–", kind if text else "muted", wraps=True)
    made.setContentsMargins(GAP, GAP - 2, GAP, GAP - 2)
    return made


def _row_label(text: str) -> Label:
    made = Label(text, "small", wraps=True)
    made.setContentsMargins(0, GAP - 1, 0, GAP - 1)
    return made
