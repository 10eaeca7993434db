"""Roles, on the person's side and on the session's: who or what, as which part, confirmed or not."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import Role, RoleKind
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations import roles
from planner.ui.forms import Card, Field, Kind, Option, attempt
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.links import Link
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Workspace
from planner.wording.choices import choice


@dataclass(frozen=True, slots=True)
class Part:
    role: Role
    other: str
    """The id of the session on the person's side, of the person on the session's."""
    name: str
    line: str
    """What stands below the name."""


class PartRow(QWidget):
    def __init__(self, workspace: Workspace, lead: Callable[[str], None]) -> None:
        super().__init__()
        self._workspace = workspace
        self._role = ""
        self._other = ""
        words = workspace.words
        self._link = Link(lambda: lead(self._other))
        self._line = Label(kind="small", wraps=True)
        self._line.setContentsMargins(STEP + 1, 0, STEP, 0)
        self._remove = icon_button("close", words.gettext("Take this role away"), self._unassign, kind="tool")
        self._card = Card(
            words, self._commit, role_fields(words), [("kind", "confirmed", self._remove)], framed=False
        )
        lay_ground(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, STEP, GAP, GAP)
        column.setSpacing(STEP)
        column.addWidget(self._link)
        column.addWidget(self._line)
        column.addWidget(self._card)

    def show_part(self, part: Part) -> None:
        words = self._workspace.words
        self._role, self._other = part.role.id, part.other
        self._link.set_text(part.name)
        self._line.setText(part.line)
        self._line.setVisible(bool(part.line))
        said = f"{choice(part.role.kind, words)}, {part.name}"
        self._remove.setAccessibleName(words.gettext("Take away: {role}").format(role=said))
        self._card.show_values({"kind": part.role.kind, "confirmed": part.role.confirmed})
        self._card.belong_to(part.name)
        is_allowed = not self._workspace.document.read_only
        self._card.allow(is_allowed)
        self._remove.setEnabled(is_allowed)

    def _commit(self, key: str, value: Any) -> str:
        if key == "kind":
            return attempt(self._workspace, roles.change_role, self._role, kind=value)
        verb = roles.confirm_role if value else roles.unconfirm_role
        return attempt(self._workspace, verb, self._role)

    def _unassign(self) -> None:
        self._workspace.run(roles.unassign_role, self._role)


def role_fields(words: Words) -> tuple[Field, ...]:
    return (
        Field(key="kind", label=words.gettext("Role"), kind=Kind.CHOICE, options=lambda: kinds(words)),
        Field(key="confirmed", label=words.gettext("Confirmed"), kind=Kind.YES_NO),
    )


def kinds(words: Words) -> list[Option]:
    return [Option(kind, choice(kind, words)) for kind in RoleKind]
