from pathlib import Path

import pytest

from planner.printing import text
from planner.printing.lettering.embedding import FontBook
from planner.printing.marks import Style, Text
from tests.printing.names import MIXED, NAMES
from tests.printing.rendering import pdf_of, texts_of


def _line(name: str, *, bold: bool = False) -> Text:
    return Text(40, 60, name, Style(24, bold), right_to_left=text.is_right_to_left(name))


@pytest.mark.parametrize("script", NAMES)
def test_names_are_found(script: str, tmp_path: Path) -> None:
    name = NAMES[script]
    for told in texts_of(pdf_of(_line(name)), tmp_path):
        assert name in told


def test_names_are_found_in_a_list_of_all(tmp_path: Path) -> None:
    marks = [
        Text(40, 30 * row, name, Style(14, bold=row % 2 == 0), right_to_left=text.is_right_to_left(name))
        for row, name in enumerate(NAMES.values(), start=1)
    ]
    for told in texts_of(pdf_of(*marks, height=30 * len(NAMES) + 40), tmp_path):
        assert [name for name in NAMES.values() if name not in told] == []


@pytest.mark.parametrize("name", MIXED)
def test_words_of_mixed_names_are_found(name: str, tmp_path: Path) -> None:
    """Readers put words of two directions in the order they stand in, so only words can be found."""
    for told in texts_of(pdf_of(_line(name)), tmp_path):
        assert [word for word in name.replace("(", " ").replace(")", " ").split() if word not in told] == []


def test_words_that_share_glyphs_are_found(tmp_path: Path) -> None:
    """A, Alpha and Cyrillic A look the same in one face."""
    for told in texts_of(pdf_of(_line("AНO ΑΝΟ")), tmp_path):
        assert "AНO ΑΝΟ" in told


def test_han_that_share_glyphs_are_found(tmp_path: Path) -> None:
    for told in texts_of(pdf_of(_line("⼀一")), tmp_path):
        assert "⼀一" in told


def test_missing_characters_are_found(tmp_path: Path) -> None:
    for told in texts_of(pdf_of(_line("ⵜⵉ")), tmp_path):
        assert "ⵜⵉ" in told


def test_kana_with_a_loose_mark_stands_in_one_run(tmp_path: Path) -> None:
    for told in texts_of(pdf_of(_line("か゚き")), tmp_path):
        assert "か" in told
        assert "き" in told


def test_a_text_is_shaped_once() -> None:
    book = FontBook()
    first = book.fragment("Ana", bold=False, right_to_left=False)
    assert book.fragment("Ana", bold=False, right_to_left=False) is first
    assert [(font.resource, font.name) for font in book.fonts.values()] == [("F1", "NotoSans-Regular")]


def test_kerning_moves_the_pen() -> None:
    shown, width = FontBook().fragment("AVA", bold=False, right_to_left=False)
    assert shown == "/F1 1 Tf [<0001>40<0002>40<0001>]TJ"
    assert width == pytest.approx(1.798)


def test_fragment_of_nothing() -> None:
    assert FontBook().fragment("", bold=False, right_to_left=False) == ("", 0)
