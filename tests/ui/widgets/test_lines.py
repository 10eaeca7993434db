import pytest
from PySide6.QtGui import QFontMetricsF

from planner.ui.look.theme import font
from planner.ui.widgets.lines import is_leftward, lines_of

TITLE = "A session whose title goes on and on"


def test_text_wraps_and_its_last_line_ends_in_dots() -> None:
    whole = lines_of(TITLE, font(), 90, 9)
    assert " ".join(whole) == TITLE
    cut = lines_of(TITLE, font(), 90, 2)
    assert cut[0] == whole[0]
    assert len(cut) == 2
    assert cut[1].endswith("…")


@pytest.mark.parametrize("text", ["W" * 80, "無" * 60, "שרה" * 20, "👩🏽‍🚀 " * 20])
def test_lines_fit_whatever_the_script(text: str) -> None:
    metrics = QFontMetricsF(font())
    lines = lines_of(text, font(), 120, 3)
    assert len(lines) == 3
    assert all(metrics.horizontalAdvance(line) <= 121 for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Housing", False), ("حقوق السكن", True), ("12 שרה", True), ("12", False), ("", False)],
)
def test_direction_is_that_of_the_first_strong_letter(text: str, expected: bool) -> None:
    assert is_leftward(text) is expected
