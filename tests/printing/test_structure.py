"""What a reader of tagged PDF meets, and what a checker of PDF/UA-1 says of it."""

import gettext
import io
from datetime import UTC, datetime
from typing import Any

import page as checker
import pikepdf
import pytest

from planner.printing import text
from planner.printing.marks import (
    Box,
    Code,
    Line,
    Mark,
    Moved,
    Page,
    Style,
    Tag,
    Tagged,
    Text,
    Upturned,
)
from planner.printing.pdf import write_pdf
from tests.printing.names import MIXED, NAMES
from tests.printing.rendering import CREATED, drawn_page, ink_of, page_of, pdf_of


def _text(words: str, *, x: float = 40, y: float = 60) -> Text:
    return Text(x, y, words, Style(12), right_to_left=text.is_right_to_left(words))


def _tagged(tag: Tag, *inside: Mark | str, says: str = "") -> Tagged:
    return Tagged(tag, tuple(_text(mark) if isinstance(mark, str) else mark for mark in inside), says)


def _faults(pdf: bytes) -> list[str]:
    report = checker.validate_pdf_bytes(pdf, profile="PDF/UA-1")
    return [f"{failure.rule_id} {failure.message}" for failure in report.failures]


def _tree(pdf: bytes) -> Any:
    """Elements as lists that start with their kind, pieces of contents as their numbers."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return _branch(document.Root.StructTreeRoot.K)


def _branch(element: Any) -> Any:
    if isinstance(element, int):
        return element
    kids = element.get("/K", [])
    inside = [_branch(kid) for kid in kids] if isinstance(kids, pikepdf.Array) else [_branch(kids)]
    return [str(element.S)[1:], *inside]


def test_loose_words_are_paragraphs_and_lines_nothing() -> None:
    marks = (_text("Ana"), Line(0, 0, 9, 9), Box(0, 0, 9, 9, fill="#cc0000"), _text("Bo"))
    assert _tree(pdf_of(*marks)) == ["Document", ["P", 0], ["P", 1]]


def test_words_of_one_element_are_one_piece_until_something_is_drawn_between() -> None:
    cell = _tagged(Tag.PARAGRAPH, "Ana", "Bo", Line(0, 0, 9, 9), "Chi")
    assert _tree(pdf_of(cell)) == ["Document", ["P", 0, 1]]


def test_headings_skip_no_level() -> None:
    marks = [_tagged(tag, "Water") for tag in (Tag.SUBHEADING, Tag.SUBHEADING, Tag.SUBHEADING, Tag.HEADING)]
    assert _tree(pdf_of(*marks)) == ["Document", ["H1", 0], ["H2", 1], ["H3", 2], ["H2", 3]]


def test_items_have_bodies() -> None:
    marks = _tagged(Tag.LIST, _tagged(Tag.ITEM, "Water"), "Housing")
    assert _tree(pdf_of(marks)) == ["Document", ["L", ["LI", ["LBody", 0]], ["LI", ["LBody", 1]]]]


def test_rows_are_made_equally_long_and_get_headers() -> None:
    rows = [_tagged(Tag.ROW, *(_tagged(Tag.CELL, "x") for _ in range(count))) for count in (1, 2)]
    table = _tree(pdf_of(_tagged(Tag.TABLE, *rows)))
    assert table == ["Document", ["Table", ["TR", ["TH", 0], ["TD"]], ["TR", ["TH", 1], ["TD", 2]]]]


def test_what_stands_in_no_table_gets_one() -> None:
    assert _tree(pdf_of(_tagged(Tag.CELL, "x"))) == ["Document", ["Table", ["TR", ["TH", 0]]]]


def test_header_cells_speak_for_their_column_or_their_row() -> None:
    top = _tagged(Tag.ROW, _tagged(Tag.HEADER_CELL, "Room"), _tagged(Tag.HEADER_CELL, "Hall"))
    below = _tagged(Tag.ROW, _tagged(Tag.HEADER_CELL, "09:00"), _tagged(Tag.CELL, "Water"))
    with pikepdf.open(io.BytesIO(pdf_of(_tagged(Tag.TABLE, top, below)))) as document:
        rows = document.Root.StructTreeRoot.K.K[0].K
        scopes = [[str(cell.A.Scope) if "/A" in cell else "" for cell in row.K] for row in rows]
    assert scopes == [["/Column", "/Column"], ["/Row", ""]]


def test_figures_say_what_they_show() -> None:
    with pikepdf.open(
        io.BytesIO(pdf_of(_tagged(Tag.FIGURE, Box(0, 0, 9, 9, fill="#cc0000"), says="Без фото")))
    ) as document:
        figure = document.Root.StructTreeRoot.K.K[0]
        assert (str(figure.S), str(figure.Alt), int(figure.K)) == ("/Figure", "Без фото", 0)


def test_moved_marks_are_one_paragraph() -> None:
    face = Moved(40, 40, (Box(0, 0, 90, 40), Code(0, 0, 30, "ABCDEFGH12"), _text("Ana"), _text("Bo")))
    assert _tree(pdf_of(face, face)) == ["Document", ["P", 0], ["P", 1]]


def test_decoration_is_not_heard() -> None:
    assert _tree(pdf_of(_tagged(Tag.DECORATION, "Page 1", _tagged(Tag.TITLE, "Water")))) == ["Document"]


def test_moved_marks_stand_where_they_are_put() -> None:
    still, moved = _text("Ana", x=140, y=60), Moved(100, 20, (_text("Ana", x=40, y=40),))
    assert drawn_page(pdf_of(still)) == drawn_page(pdf_of(moved))


def test_upturned_marks_are_turned_about_their_point() -> None:
    left, top, right, bottom = ink_of(drawn_page(pdf_of(Upturned(200, 50, (_text("Ana", x=40, y=40),)))))
    still = ink_of(drawn_page(pdf_of(_text("Ana", x=40, y=40))))
    assert (1600 - right, 400 - bottom, 1600 - left, 400 - top) == pytest.approx(still, abs=1)


def test_an_adjustment_moves_and_scales_from_the_upper_left() -> None:
    pages = [page_of(Box(100, 20, 100, 50, fill="#000000"))] * 2
    matrices = {1: None, 2: (1.02, 0.98, 7.2, -3.6)}
    pdf = write_pdf(pages, title="Test", pictures={}, created=CREATED, adjust=matrices.get)
    found = [ink_of(drawn_page(pdf, number=number, scale=10)) for number in (0, 1)]
    assert found[0] == (1000, 200, 2000, 700)
    assert found[1] == pytest.approx((1092, 160, 2112, 650), abs=1)


def test_bookmarks_lead_to_their_pages() -> None:
    pages = [Page(400, 100, (), bookmark=words) for words in ("Thursday", "", "الجمعة")]
    pdf = write_pdf(pages, title="Test", pictures={}, created=CREATED)
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        targets = {item.title: item.destination for item in outline.root}
        found = [
            (title, document.pages.index(pikepdf.Page(target[0])))
            for title, target in targets.items()
            if isinstance(target, pikepdf.Array)
        ]
    assert found == [("Thursday", 0), ("الجمعة", 2)]


def test_languages_that_are_certain_are_told() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(_text("שרה כהן"), _text("Ana"), _text("山田 さくら")))) as document:
        contents = document.pages[0].Contents.read_bytes()
    assert [contents.count(b"/Lang(%s)" % name) for name in (b"he", b"ja", b"en")] == [1, 1, 0]


def test_a_paper_in_hebrew_does_not_say_so_at_every_word() -> None:
    pdf = write_pdf([page_of(_text("שרה"))], title="Test", pictures={}, language="he", created=CREATED)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert b"/Lang" not in document.pages[0].Contents.read_bytes()


def _every_tag() -> Page:
    rows = [
        _tagged(Tag.ROW, _tagged(Tag.HEADER_CELL, "Time"), _tagged(Tag.HEADER_CELL, "Hall")),
        _tagged(Tag.ROW, _tagged(Tag.HEADER_CELL, "09:00"), _tagged(Tag.CELL, "Water"), Line(0, 0, 9, 9)),
        _tagged(Tag.ROW, _tagged(Tag.CELL, "alone")),
    ]
    marks = (
        _tagged(Tag.SECTION, _tagged(Tag.TITLE, "Agenda"), _tagged(Tag.SUBHEADING, "Thursday"), "loose"),
        _tagged(Tag.TABLE, *rows),
        _tagged(Tag.LIST, _tagged(Tag.ITEM, "Ana", "Bo")),
        _tagged(Tag.FIGURE, Box(0, 0, 9, 9, fill="#cc0000"), says="No photos"),
        _tagged(Tag.PARAGRAPH, "—", says="nothing"),
        _tagged(Tag.DECORATION, "Page 1"),
        Upturned(200, 50, (Moved(40, 40, (Code(0, 0, 30, "ABCDEFGH12"), _text("Ana"))),)),
    )
    return Page(400, 100, marks, bookmark="Agenda")


def _every_script() -> Page:
    return page_of(*(_text(name) for name in (*NAMES.values(), *MIXED, "ⵜⵉ", "👩🏽‍🚀🇺🇦")))


@pytest.mark.parametrize("made", [_every_tag, _every_script, page_of], ids=["tags", "scripts", "nothing"])
def test_checker_finds_no_fault(made: Any) -> None:
    pdf = write_pdf(
        [made()] * 2, title="Plätze für 東京 & <b>", pictures={}, language="pt_BR", created=CREATED
    )
    assert _faults(pdf) == []


def test_checker_would_find_faults() -> None:
    """Else the tests above would say nothing."""
    with pikepdf.open(io.BytesIO(pdf_of(_text("Ana")))) as document:
        del document.Root.StructTreeRoot
        del document.Root.Lang
        output = io.BytesIO()
        document.save(output)
    assert [fault.split()[0] for fault in _faults(output.getvalue())] == [
        "PDFUA1-STRUCT-TREE-ROOT-001",
        "PDFUA1-TEXT-LANGUAGE-001",
    ]


def test_a_naive_time_and_no_language_are_no_fault() -> None:
    words = gettext.NullTranslations()
    language = words.info().get("language") or "en"
    for created in (datetime(2016, 5, 12), datetime(2016, 5, 12, tzinfo=UTC)):
        pdf = write_pdf([page_of()], title="T", pictures={}, language=language, created=created)
        assert _faults(pdf) == []
