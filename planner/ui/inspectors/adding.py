"""Adding a part: search, as which role, done."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.domain.names import folded, shown_name
from planner.domain.records import RoleKind, Session
from planner.store import suggestions
from planner.ui.look.theme import STEP
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.choice_line import MOST, ChoiceLine, Found
from planner.ui.workspace import Workspace
from planner.wording.choices import choice

KIND_WIDTH = 112


class PartAdder(QWidget):
    """The role chosen last stays chosen: presenters are added one after the other."""

    def __init__(
        self,
        workspace: Workspace,
        line: ChoiceLine,
        usual: RoleKind,
        add: Callable[[str, RoleKind], None],
    ) -> None:
        super().__init__()
        words = workspace.words
        self.line = line
        self.kind = ChoiceBox()
        self.kind.offer([(kind, choice(kind, words), "") for kind in RoleKind])
        self.kind.show_value(usual)
        self.kind.fix_width(KIND_WIDTH)
        self.kind.setAccessibleName(words.gettext("Role to add"))
        line.picked.connect(lambda found: add(found, self.kind.value))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(line, 1)
        row.addWidget(self.kind)


def person_line(workspace: Workspace, says: str) -> ChoiceLine:
    def search(text: str) -> list[Found]:
        found = suggestions.people(workspace.document, text, most=MOST)
        return [Found(person.id, shown_name(person), person.organisation) for person in found]

    return ChoiceLine(says, search, nothing=workspace.words.gettext("Nobody is called that"))


def session_line(workspace: Workspace, says: str, *, leaves_out: Callable[[], str] = str) -> ChoiceLine:
    def search(text: str) -> list[Found]:
        words = folded(text).split()
        return [
            Found(session.id, session.title, choice(session.type, workspace.words))
            for session in workspace.snapshot.sessions
            if session.id != leaves_out() and _has(session, words)
        ]

    return ChoiceLine(says, search, nothing=workspace.words.gettext("No session is called that"))


def _has(session: Session, words: list[str]) -> bool:
    title = folded(session.title)
    return all(word in title for word in words)
