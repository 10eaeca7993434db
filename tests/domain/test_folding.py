from hypothesis import given
from hypothesis import strategies as st

from planner.domain.names import folded, folded_all

LINES = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])))


@given(LINES)
def test_lines_folded_together_are_folded_as_each_alone(lines: list[str]) -> None:
    assert folded_all(lines) == [folded(line) for line in lines]
