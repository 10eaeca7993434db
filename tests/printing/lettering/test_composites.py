import uharfbuzz

from planner.printing.lettering import fonts
from planner.printing.lettering.composites import Composite, with_composites

ACUTE, E = "\u0301", "e"


def _font() -> uharfbuzz.Face:
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update({ord(E), ord(ACUTE), ord(" ")})
    face = fonts.opened(fonts.LATIN)
    wanted.pin_axis_location(face, "wght", 400)
    return uharfbuzz.subset(face, wanted)


def _composed(*composites: Composite) -> tuple[uharfbuzz.Font, int]:
    face = _font()
    program = with_composites(bytes(face.blob.data), composites)
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(program))), face.glyph_count


def _extents(font: uharfbuzz.Font, glyph: int) -> tuple[int, int, int, int]:
    found = font.get_glyph_extents(glyph)
    return found.x_bearing, found.y_bearing, found.width, found.height


def _glyph(font: uharfbuzz.Font, character: str) -> int:
    return int(font.get_nominal_glyph(ord(character)))


def test_parts_stand_where_told() -> None:
    plain = uharfbuzz.Font(_font())
    e = _glyph(plain, E)
    font, first = _composed(Composite(((e, 100, -50),), 700))
    x, y, width, height = _extents(plain, e)
    assert _extents(font, first) == (x + 100, y - 50, width, height)
    assert font.get_glyph_h_advance(first) == 700


def test_box_holds_all_parts() -> None:
    plain = uharfbuzz.Font(_font())
    e, acute = _glyph(plain, E), _glyph(plain, ACUTE)
    font, first = _composed(Composite(((e, 0, 0), (acute, 500, 300)), 600))
    x, y, width, height = _extents(plain, e)
    mark = _extents(plain, acute)
    right = max(x + width, mark[0] + mark[2] + 500)
    assert _extents(font, first) == (x, mark[1] + 300, right - x, y + height - mark[1] - 300)


def test_other_glyphs_stay() -> None:
    plain = uharfbuzz.Font(_font())
    font, first = _composed(Composite(((1, 0, 0),), 1), Composite(((2, 0, 0), (3, 9, 9)), 2))
    assert font.face.glyph_count == first + 2
    for glyph in range(first):
        assert _extents(font, glyph) == _extents(plain, glyph)
        assert font.get_glyph_h_advance(glyph) == plain.get_glyph_h_advance(glyph)


def test_nothing_but_blanks_makes_a_blank() -> None:
    blank = _glyph(uharfbuzz.Font(_font()), " ")
    font, first = _composed(Composite(((blank, 10, 10),), 260), Composite((), 30))
    assert [_extents(font, glyph) for glyph in (first, first + 1)] == [(0, 0, 0, 0)] * 2
