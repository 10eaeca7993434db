import io

import pytest
import resvg_py
from lxml import etree
from PIL import Image, ImageChops

from planner.printing.marks import Align, Box, Code, Line, Mark, Page, Style, Tag, Tagged, Text
from planner.printing.svg import write_drawing
from tests.printing.rendering import drawn_page, page_of, pdf_of

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def drawing(*marks: Mark, title: str = "A day", told: str = "What happens") -> etree._Element:
    page = page_of(*marks)
    shown = write_drawing(page, title=title, told=told, language="en", width=800)
    return etree.fromstring(shown.encode("utf-8"))


def a_text(words: str, *, bold: bool = False, align: Align = Align.LEFT, right_to_left: bool = False) -> Text:
    return Text(200, 60, words, Style(20, bold=bold, colour="#123456"), align, right_to_left)


def test_letters_are_outlines_kept_once() -> None:
    root = drawing(a_text("Anna"), a_text("nana"))
    outlines = [path.get("id") for path in root.iter(f"{SVG}path")]
    used = [str(use.get(HREF)).removeprefix("#") for use in root.iter(f"{SVG}use")]
    assert len(outlines) == 3
    assert (set(used), len(used)) == (set(outlines), 8)
    assert next(root.iter(f"{SVG}text"), None) is None


def test_same_letter_is_named_the_same_in_every_drawing() -> None:
    alone = {path.get("id"): path.get("d") for path in drawing(a_text("na")).iter(f"{SVG}path")}
    among = {path.get("id"): path.get("d") for path in drawing(a_text("banana")).iter(f"{SVG}path")}
    assert alone.items() < among.items()


def test_bold_and_other_scripts_have_names_of_their_own() -> None:
    several = (a_text("a"), a_text("a", bold=True), a_text("ا"), a_text("א"), a_text("我"), a_text("한"))
    names = [path.get("id") for path in drawing(*several).iter(f"{SVG}path")]
    assert len(names) == len(set(names)) == 6


def test_what_is_drawn_is_told_in_words() -> None:
    root = drawing(title="A & B", told="1 < 2\x00\ufffe\x0b")
    assert root.get("role") == "img"
    assert [root.findtext(f"{SVG}{name}") for name in ("title", "desc")] == ["A & B", "1 < 2"]


def test_what_a_drawing_has_no_need_of_is_no_mark_of_it() -> None:
    with pytest.raises(TypeError, match="Code"):
        drawing(Code(0, 0, 20, "1"))


@pytest.mark.parametrize(
    "mark",
    [
        a_text("Housing"),
        a_text("Housing", bold=True, align=Align.CENTRE),
        a_text("حقوق الإنسان 2016", align=Align.RIGHT, right_to_left=True),
        a_text("שלום Housing", align=Align.CENTRE),
        a_text("अधिकार 人权 한국"),
        Box(40, 20, 300, 60, fill="#0072b2", outline="#000000", line_width=2, radius=9),
        Box(40, 20, 300, 60, fill="#0072b2"),
        Line(20, 20, 380, 80, 3, "#d55e00"),
        Tagged(Tag.PARAGRAPH, (Line(20, 50, 380, 50, 2, dashed=True),)),
    ],
)
def test_drawing_looks_as_the_paper_does(mark: Mark) -> None:
    """By two programs that have nothing in common, but for the edges' greys."""
    page = Page(400, 100, (Box(0, 0, 400, 100, fill="#ffffff"), mark))
    shown = write_drawing(page, title="", told="", language="en", width=1600)
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=shown, skip_system_fonts=True, width=1600))
    by_resvg = Image.open(io.BytesIO(drawn)).convert("L")
    by_pdfium = drawn_page(pdf_of(*page.marks))
    ink = sum(by_pdfium.histogram()[:128])
    difference = ImageChops.difference(by_resvg, by_pdfium)
    far = sum(difference.histogram()[110:])
    assert ink > 1000
    assert far < ink / 50
