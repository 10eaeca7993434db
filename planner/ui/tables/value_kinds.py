"""What the rows of a table can be counted and filtered by: menus, columns of text, own fields."""

from collections.abc import Sequence

from planner.store import queries
from planner.ui.models.columns import ValueKind
from planner.ui.tables.face import CountedBy, Face
from planner.ui.tables.filters import MenuChip
from planner.ui.workspace import Workspace


def value_kinds(workspace: Workspace, face: Face) -> Sequence[ValueKind]:
    """Menus first, then columns in their order."""
    words = workspace.words
    chosen: Sequence[MenuChip | CountedBy] = [*face.menus, *face.also_counted]
    named = [
        ValueKind(kind=each.kind, heading=words.gettext(each.text), choices=each.choices(workspace))
        for each in chosen
    ]
    known = {each.kind for each in named}
    columns = [
        ValueKind(
            kind=column.key, heading=column.heading,
            choices=column.choices(workspace) if column.choices else None,
        )
        for column in face.subject.columns(workspace)
        if column.key not in known and queries.has_filter(face.subject.listing, column.key)
    ]  # fmt: skip
    return [*named, *columns]
