import gettext

import pytest

from planner.domain.to_do import ToDo, ToDoKind
from planner.wording import to_do

WORDS = gettext.NullTranslations()


def test_every_kind_has_a_line_that_counts() -> None:
    assert set(to_do.LINES) == set(to_do.MARKS) == set(ToDoKind)
    uncounted = {kind for kind, texts in to_do.LINES.items() if not all("{count}" in text for text in texts)}
    assert uncounted == {ToDoKind.NOT_RELEASED}


@pytest.mark.parametrize(
    ("kind", "count", "line"),
    [
        (ToDoKind.WITHOUT_GROUP, 12, "12 people without a group"),
        (ToDoKind.WITHOUT_GROUP, 1, "1 person without a group"),
        (ToDoKind.BADGES_CHANGED, 4, "4 badges have changed since they were printed"),
        (ToDoKind.SHARED_CHANGED, 4, "The agenda was shared before 4 later changes"),
        (ToDoKind.WITHOUT_SLOT, 5, "5 sessions are not in the agenda yet"),
    ],
)
def test_line(kind: ToDoKind, count: int, line: str) -> None:
    assert to_do.line(ToDo(kind, count), WORDS) == line
