import pytest
from PySide6.QtGui import QFontMetricsF

from planner.ui.look.theme import font
from planner.ui.widgets.lines import lines_of

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
