"""The people picked by hand: a button to find more, and each with a way out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.language import Words
from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import tooltip, unmnemonic
from planner.ui.widgets.row_list import Row

SHOWN = 8
FOUND = 50
LONGEST = 26


class ChosenPeople(QWidget):
    changed = Signal()

    def __init__(
        self, find: Callable[[str], Sequence[str]], person: Callable[[str], Participant | None], words: Words
    ) -> None:
        """`find` gives ids of people for what is typed, `person` the record of one who is there."""
        super().__init__()
        self._words = words
        self._find = find
        self._person = person
        self.ids: tuple[str, ...] = ()
        """In the order of picking."""
        self._add = button(words.gettext("Choose people…"), self._open)
        self._chips = QWidget()
        self._flow = Flow(STEP, self._chips)
        self._more = Label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._add)
        column.addWidget(self._chips)
        column.addWidget(self._more)
        self._finder = Finder(
            self, words.gettext("Find people by name, city or organisation"), self._rows, words, stays=True
        )
        self._finder.taken.connect(self._toggle)

    def refresh(self) -> None:
        """Show names as they are now; who is gone is not chosen any more."""
        self.choose(self.ids)

    def choose(self, ids: Sequence[str]) -> None:
        self.ids = tuple(each for each in dict.fromkeys(ids) if self._person(each))
        while (item := self._flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for person in filter(None, map(self._person, self.ids[:SHOWN])):
            self._flow.addWidget(self._chip(person))
        more = len(self.ids) - SHOWN
        self._more.setText(
            self._words.ngettext("and {count} more", "and {count} more", more).format(count=more)
            if more > 0
            else ""
        )
        self._more.setVisible(more > 0)
        self._chips.setVisible(bool(self.ids))
        self._chips.updateGeometry()

    def _chip(self, person: Participant) -> QPushButton:
        name = shown_name(person) or person.id
        short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
        chip = button(short, lambda: self._take_out(person.id), kind="chip")
        chip.setText(unmnemonic(short))
        chip.setIcon(icon("close"))
        chip.setIconSize(QSize(10, 10))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        says = self._words.gettext("Take {name} out").format(name=name)
        chip.setAccessibleName(says)
        chip.setToolTip(tooltip(says))
        return chip

    def _take_out(self, person: str) -> None:
        """Its chip goes; who walks by keys goes on from the button before."""
        self._add.setFocus()
        self._toggle(person)

    def _toggle(self, person: str) -> None:
        if person in self.ids:
            self.choose([each for each in self.ids if each != person])
        else:
            self.choose([*self.ids, person])
        self.changed.emit()

    def _open(self) -> None:
        self._finder.open_below(self._add)

    def _rows(self, text: str) -> list[Row]:
        found = filter(None, map(self._person, self._find(text)[:FOUND]))
        return [
            Row(
                person.id,
                shown_name(person) or person.id,
                " · ".join(part for part in (person.organisation, person.city) if part),
                is_chosen=person.id in self.ids,
            )
            for person in found
        ]
