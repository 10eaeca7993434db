"""The agenda of everybody, or of one person: only what they take part in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.names import folded, shown_name
from planner.domain.records import Participant
from planner.ui.look.theme import STEP
from planner.ui.widgets.drop_button import DropButton
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.labels import naming
from planner.ui.widgets.row_list import Row
from planner.ui.workspace import Workspace

MOST = 200
"""Found at once; typing more of the name finds the others."""


class Whose(QWidget):
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        words = workspace.words
        self._workspace, self._name = workspace, words.gettext("Whose agenda")
        self.person = ""
        """An id; empty: everybody's."""
        self._button = DropButton()
        self._button.setAccessibleName(self._name)
        self._finder = Finder(self, words.gettext("Find people by name"), self._found, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(naming(self._name, self._button, "section"))
        column.addWidget(self._button)
        self._button.clicked.connect(lambda: self._finder.open_below(self._button))
        self._finder.taken.connect(self._take)
        self.choose("")

    def choose(self, person: str) -> None:
        """Who is gone stays chosen: without them it would be everybody's."""
        self.person = person
        said = self._said()
        self._button.set_text(said)
        self._button.setAccessibleName(f"{self._name}: {said}")

    def refresh(self) -> None:
        self.choose(self.person)

    def _said(self) -> str:
        words = self._workspace.words
        if not self.person:
            return words.gettext("Everybody’s")
        found = self._workspace.snapshot.participant.get(self.person)
        if found is None:
            found = self._workspace.document.get(Participant, self.person)
        return _named(found) if found else words.gettext("Not there any more")

    def _found(self, text: str) -> list[Row]:
        wanted = folded(text).split()
        found = [
            Row(person.id, _named(person), person.organisation, is_chosen=person.id == self.person)
            for person in self._workspace.snapshot.participants
            if all(word in folded(f"{_named(person)} {person.organisation}") for word in wanted)
        ][:MOST]
        everybody = Row("", self._workspace.words.gettext("Everybody’s"), is_chosen=not self.person)
        return found if wanted else [everybody, *found]

    def _take(self, person: str) -> None:
        self.choose(person)
        self.changed.emit()


def _named(person: Participant) -> str:
    return shown_name(person) or person.id
