"""How a session stands to others: what must not run beside it, what it must follow."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.records import Relation, RelationKind
from planner.domain.values import dataclass
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.choice_line import ChoiceLine
from planner.ui.widgets.labels import Label
from planner.ui.widgets.links import Link
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Workspace
from planner.wording.choices import choice


@dataclass(frozen=True, slots=True)
class Tie:
    relation: Relation
    other: str
    says: str
    """ "Must come after"."""
    title: str


class TieRow(QWidget):
    def __init__(
        self, workspace: Workspace, *, lead: Callable[[str], None], remove: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._words = workspace.words
        self._relation = ""
        self._other = ""
        self._says = Label(kind="small")
        self._link = Link(lambda: lead(self._other))
        self._remove = icon_button("close", "", lambda: remove(self._relation), kind="tool")
        lay_ground(self, "card")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._says.setContentsMargins(STEP + 1, 0, 0, 0)
        texts.addWidget(self._says)
        texts.addWidget(self._link)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, STEP, STEP, STEP)
        row.setSpacing(STEP)
        row.addLayout(texts, 1)
        row.addWidget(self._remove)

    def show_tie(self, tie: Tie) -> None:
        self._relation, self._other = tie.relation.id, tie.other
        self._says.setText(tie.says)
        self._link.set_text(tie.title)
        self._link.setAccessibleName(f"{tie.says}: {tie.title}")
        self._remove.setAccessibleName(self._words.gettext("Untie from “{title}”").format(title=tie.title))


class TieAdder(QWidget):
    def __init__(
        self, workspace: Workspace, line: ChoiceLine, add: Callable[[RelationKind, str], None]
    ) -> None:
        super().__init__()
        words = workspace.words
        self.line = line
        self.kind = ChoiceBox()
        self.kind.offer([(kind, choice(kind, words), "") for kind in RelationKind])
        self.kind.show_value(RelationKind.APART)
        self.kind.setAccessibleName(words.gettext("How it stands to the other"))
        line.picked.connect(lambda other: add(self.kind.value, other))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.kind)
        column.addWidget(line)


def ties_of(workspace: Workspace, session: str) -> list[Tie]:
    words, taken = workspace.words, workspace.snapshot
    found = []
    for relation in taken.relations:
        if session not in (relation.session, relation.other):
            continue
        is_first = relation.session == session
        other = relation.other if is_first else relation.session
        says = choice(relation.kind, words)
        if relation.kind is RelationKind.AFTER and not is_first:
            says = words.gettext("Must come before")
        found.append(Tie(relation, other, says, taken.session[other].title))
    return sorted(found, key=lambda tie: (tie.says, tie.title, tie.relation.id))
