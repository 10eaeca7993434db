import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.printing.lettering.breaking import graphemes
from planner.printing.lettering.shaping import shape
from planner.printing.marks import Style, Text
from planner.printing.text import clean, fit, is_right_to_left, measure, wrap
from tests.printing.names import MIXED, NAMES
from tests.printing.rendering import pdf_of

WORDS = st.lists(st.sampled_from((*NAMES.values(), *MIXED, "a", "3.50", "I", "—")), min_size=1, max_size=8)
TEXTS = WORDS.map(" ".join)
STYLES = st.builds(Style, st.floats(4, 72), st.booleans())
ROUNDING = 1e-3


def _letters(text: str) -> str:
    return text.replace(" ", "")


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("  Ana \t María\r\nJosé  ", "Ana María José"),
        ("e\u0301", "é"),
        ("A\0n\x07a\x7f", "Ana"),
        ("Ana\u2028Jo\x85Li", "Ana Jo Li"),
        ("co\u00adop\ufeff", "coop"),
        ("q\u0300\u0301\u0302\u0303\u0323\u0324\u0325", "q\u0323\u0324\u0300\u0301"),
        ("\ud83d x \ud83d\ude00", "\ufffd x 😀"),
        ("山田\u3000花子", "山田\u3000花子"),
        ("Ana\u00a0Jo", "Ana\u00a0Jo"),
        ("ශ්\u200dරී", "ශ්\u200dරී"),
        ("", ""),
        (" \n", ""),
    ],
)
def test_clean(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@given(st.text(st.characters(exclude_categories=[])))
def test_clean_text_is_one_printable_line_and_stays_so(text: str) -> None:
    once = clean(text)
    assert clean(once) == once == unicodedata.normalize("NFC", once)
    assert not {unicodedata.category(character) for character in once} & {"Cc", "Cs", "Zl", "Zp"}


def test_clean_names_are_left_alone() -> None:
    assert [name for name in (*NAMES.values(), *MIXED) if clean(name) != name] == []


def test_measure_grows_with_size() -> None:
    assert measure("Ana", Style(20)) == 2 * measure("Ana", Style(10))
    assert measure("", Style(10)) == 0


@given(TEXTS, STYLES, st.floats(10, 400))
def test_lines_are_no_wider_than_told_but_for_single_graphemes(text: str, style: Style, width: float) -> None:
    wide = [
        line
        for line in wrap(text, style, width)
        if measure(line, style) > width + ROUNDING and len(graphemes(line)) > 1
    ]
    assert wide == []


@given(TEXTS, STYLES, st.floats(10, 400))
def test_lines_hold_all_the_text(text: str, style: Style, width: float) -> None:
    assert _letters("".join(wrap(text, style, width))) == _letters(text)


@given(TEXTS, STYLES, st.floats(10, 400))
def test_no_grapheme_is_split(text: str, style: Style, width: float) -> None:
    whole = {text[a:b] for a, b in zip((0, *graphemes(text)), graphemes(text), strict=False)}
    for line in wrap(text, style, width):
        bounds = graphemes(line)
        assert {line[a:b] for a, b in zip((0, *bounds), bounds, strict=False)} <= whole


@given(TEXTS, STYLES, st.floats(10, 400), st.integers(1, 3))
def test_elided_lines_begin_the_text(text: str, style: Style, width: float, lines: int) -> None:
    found = wrap(text, style, width, lines=lines)
    assert len(found) <= lines
    if found == wrap(text, style, width):
        return
    assert found[-1].endswith("…")
    assert _letters(text).startswith(_letters("".join(found))[:-1])
    assert measure(found[-1], style) <= width + ROUNDING or found[-1] == "…"


@given(TEXTS, st.floats(30, 400), st.integers(1, 3), st.booleans())
def test_fitted_lines_are_no_wider_than_told(text: str, width: float, lines: int, bold: bool) -> None:
    size, found = fit(text, width=width, lines=lines, largest=40, smallest=6, bold=bold)
    assert 6 <= size <= 40
    assert len(found) <= lines
    if size > 6:
        assert max(measure(line, Style(size, bold)) for line in found) <= width + ROUNDING
        assert _letters("".join(found)) == _letters(text)


def test_fit_takes_the_largest_size_that_stands() -> None:
    size, lines = fit("Ana Beltrán", width=100, lines=1, largest=40, smallest=6)
    assert lines == ("Ana Beltrán",)
    assert measure("Ana Beltrán", Style(size)) <= 100 < measure("Ana Beltrán", Style(size + 0.5))


def test_fit_rather_shrinks_than_breaks_a_word() -> None:
    size, lines = fit("Featherstonehaugh", width=100, lines=2, largest=40, smallest=6)
    assert lines == ("Featherstonehaugh",)
    assert size < 12


def test_fit_breaks_and_elides_at_the_smallest_size() -> None:
    size, lines = fit("Donaudampfschifffahrtsgesellschaft", width=40, lines=2, largest=20, smallest=8)
    assert (size, lines) == (8, ("Donauda", "mpfschif…"))


def test_fit_of_one_size() -> None:
    assert fit("Ana", width=400, lines=1, largest=12, smallest=12) == (12, ("Ana",))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 50, ("",)),
        ("one two three", 40, ("one two", "three")),
        ("José-Luis", 30, ("José-", "Luis")),
        ("C-3PO", 20, ("C-3", "PO")),
        ("1914–1918", 40, ("1914–", "1918")),
        ("and/or", 30, ("and/", "or")),
        ("Ana\u00a0Jo Li", 38, ("Ana\u00a0Jo", "Li")),
        ("東京都。の会議", 30, ("東京", "都。の", "会議")),
        ("(テスト)", 25, ("(テス", "ト)")),
        ("ครับเพื่อน", 20, ("ครับ", "เพื่อ", "น")),
        ("👩‍👩‍👧👩‍👩‍👧", 14, ("👩‍👩‍👧", "👩‍👩‍👧")),
        ("abc", 0, ("a", "b", "c")),
        ("国際「人権」NGO。", 35, ("国際", "「人", "権」", "NGO。")),
        ("山田\u3000花子", 32, ("山田\u3000", "花子")),
        ("カーッと", 38, ("カーッ", "と")),
        ("김민준 이서연", 40, ("김민준", "이서연")),
        ("क्षत्रिय शर्मा", 35, ("क्षत्रिय", "शर्मा")),
    ],
)
def test_where_lines_end(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, Style(10), width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines", "expected"),
    [
        ("one two three four", 40, 2, ("one two", "three f…")),
        ("one two", 4, 1, ("…",)),
        ("محمد بن سلمان", 40, 1, ("محمد…",)),
        ("one", 40, 1, ("one",)),
    ],
)
def test_where_text_is_elided(text: str, width: float, lines: int, expected: tuple[str, ...]) -> None:
    assert wrap(text, Style(10), width, lines=lines) == expected


ZALGO = "Z̸̡̢̛̛̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ä̴̡̡̢̢l̶̛̛̖̗̘g̷̡̢o̸̢̡ ก็็็็็็็็็็็็็็็็็็็็"
NASTY = (
    "W" * 300,
    "Anna Maria " * 27,
    "ﷺ" * 40,
    "Q",
    "👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇺🇦🇫🇯👍🏿" * 6,
    "محمد (Smith) [12] {٣} شركة «نور» 3.50",
    "שרה (Cohen) 12-34 <b>",
    ZALGO,
    '<b>Ana</b> &amp; <img src="x"/> {name} %s \\n',
    "\u202eevil\u202c \u2067x\u2069",
    "ம" * 100 + "கௌ" * 50,
)


def _ink(text: str) -> tuple[float, float]:
    """How far it reaches above and below its baseline, in sizes."""
    tops, bottoms = [0.0], [0.0]
    for run in shape(text).runs:
        for cluster in run.clusters:
            for number, _, up in cluster.glyphs:
                box = run.font.shaper.get_glyph_extents(number)
                tops.append((up + box.y_bearing) * run.font.unit / 1000)
                bottoms.append((up + box.y_bearing + box.height) * run.font.unit / 1000)
    return max(tops), -min(bottoms)


@pytest.mark.parametrize("text", NASTY)
def test_nasty_names_stay_between_their_lines(text: str) -> None:
    above, below = _ink(clean(text))
    assert above < 1.4
    assert below < 0.75


def test_a_heap_of_marks_would_not() -> None:
    above, below = _ink(unicodedata.normalize("NFC", ZALGO))
    assert above > 5
    assert below > 5


@pytest.mark.parametrize("width", [30, 150, 500])
@pytest.mark.parametrize("text", NASTY)
def test_nasty_names_stay_in_their_box(text: str, width: float) -> None:
    size, lines = fit(clean(text), width=width, lines=3, largest=40, smallest=7, bold=True)
    assert 7 <= size <= 40
    assert 1 <= len(lines) <= 3
    widest = max(measure(line, Style(size, bold=True)) for line in lines)
    assert widest <= width + ROUNDING or all(len(graphemes(line.rstrip("…"))) <= 1 for line in lines)


@pytest.mark.parametrize("text", NASTY)
def test_nasty_names_are_written_as_they_are(text: str) -> None:
    """Markup is letters, marks of direction are kept, and nothing raises."""
    pdf = pdf_of(Text(40, 60, clean(text)[:60], Style(12), right_to_left=is_right_to_left(text)))
    assert pdf.endswith(b"%%EOF\n")
    assert [mark for mark in "<>&{}%" if (mark in text) != (mark in clean(text))] == []
