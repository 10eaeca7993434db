"""For whom to print: all, a group, those whose badge is not as it should be, or people picked by hand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import Group, Paper, Participant
from planner.operations import prints
from planner.store import participants
from planner.store.holders import Holder
from planner.ui.look.theme import STEP
from planner.ui.printing.chosen_people import ChosenPeople
from planner.ui.printing.orders import Who
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import naming
from planner.ui.workspace import Workspace
from planner.wording import prints as wording

ALL = (Who.ALL, "")


class Whom(QWidget):
    changed = Signal()

    def __init__(self, workspace: Workspace, paper: Paper) -> None:
        super().__init__()
        self._workspace = workspace
        self._paper = paper
        self._everybody: Sequence[Holder] = ()
        self._coming: Sequence[Holder] = ()
        self._groups: Sequence[Group] = ()
        self._fresh: frozenset[str] = frozenset()
        self._box = ChoiceBox()
        self._chosen = ChosenPeople(self._find, self._person, workspace.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(naming(workspace.words.gettext("For whom"), self._box, "section"))
        column.addWidget(self._box)
        column.addWidget(self._chosen)
        self._chosen.hide()
        self._box.chosen.connect(self._tell)
        self._chosen.changed.connect(self._tell)

    @property
    def who(self) -> Who:
        return Who(self._box.value[0]) if self._box.value else Who.ALL

    @property
    def not_coming(self) -> int:
        return len(self._everybody) - len(self._coming)

    def show_people(self, people: Sequence[Holder], groups: Sequence[Group]) -> None:
        """All there are, in the order of names."""
        self._everybody, self._groups = people, groups
        self._coming = prints.who_come(people)
        self._chosen.refresh()
        self._offer()

    def show_fresh(self, people: frozenset[str]) -> None:
        """Those without a badge that says what is true now; more than come may be among them."""
        self._fresh = people & {person.id for person in self._coming}
        self._offer()

    def choose(self, people: Sequence[str]) -> None:
        """Only these, as if picked by hand."""
        self._box.show_value((Who.CHOSEN, ""))
        self._chosen.choose(people)
        self._show_parts()

    def choose_all(self) -> None:
        self._box.show_value(ALL)
        self._show_parts()

    def choose_nobody(self) -> None:
        self._box.show_value((Who.NOBODY, ""))
        self._show_parts()

    def selected(self) -> Sequence[Holder]:
        """In the order of names."""
        match self._box.value or ALL:
            case (Who.FRESH, _):
                return [person for person in self._coming if person.id in self._fresh]
            case (Who.GROUP, group):
                return [person for person in self._coming if person.group == group]
            case (Who.CHOSEN, _):
                chosen = frozenset(self._chosen.ids)
                return [person for person in self._everybody if person.id in chosen]
            case (Who.NOBODY, _):
                return ()
        return self._coming

    def _offer(self) -> None:
        before = self._box.value or ALL
        self._box.offer(self._options())
        self._box.show_value(before)
        if self._box.value is None:  # a group that is gone is not everybody
            self._chosen.choose(())
            self._box.show_value((Who.CHOSEN, ""))
        self._show_parts()

    def _options(self) -> list[tuple[Any, str, str]]:
        words, is_badges = self._workspace.words, self._paper is Paper.BADGES
        everybody = wording.all_of(self._paper, words)
        if wording.is_for_all_who_come(self._paper):
            everybody = self._counted(everybody, len(self._coming))
        fresh = self._counted(words.gettext("Only new or changed ones"), len(self._fresh))
        return [
            (ALL, everybody, ""),
            *([((Who.FRESH, ""), fresh, "")] if is_badges else []),
            *self._group_options(),
            ((Who.CHOSEN, ""), words.gettext("People you choose"), ""),
            *([((Who.NOBODY, ""), words.gettext("Only blank ones"), "")] if is_badges else []),
        ]

    def _group_options(self) -> list[tuple[Any, str, str]]:
        sizes: dict[str | None, int] = {}
        for person in self._coming:
            sizes[person.group] = sizes.get(person.group, 0) + 1
        return [
            ((Who.GROUP, group.id), self._counted(group.name, sizes.get(group.id, 0)), group.colour)
            for group in self._groups
        ]

    def _counted(self, who: str, count: int) -> str:
        return self._workspace.words.gettext("{who} ({count})").format(who=who, count=f"{count:,}")

    def _tell(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        self._chosen.setVisible(self.who is Who.CHOSEN)

    def _person(self, person: str) -> Participant | None:
        return self._workspace.document.get(Participant, person)

    def _find(self, text: str) -> Sequence[str]:
        return participants.ids(self._workspace.document, search=text)
