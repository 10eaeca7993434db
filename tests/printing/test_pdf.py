import io
import re
import shutil
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from planner.domain.refusal import Refused
from planner.printing import text
from planner.printing.lettering import shaping
from planner.printing.marks import Align, Box, Code, Line, Mark, Page, Picture, Style, Text
from planner.printing.pdf import write_pdf
from tests.printing.names import MIXED, NAMES
from tests.printing.rendering import CREATED, drawn_page, ink_of, page_of, pdf_of, spelled_out, told_by

SCALE = 4
RED, GREEN = "#cc0000", "#00aa00"


def _text(name: str, *, x: float = 40, baseline: float = 60, style: Style | None = None) -> Text:
    return Text(x, baseline, name, style or Style(24), right_to_left=text.is_right_to_left(name))


def _colour_at(pdf: bytes, x: float, y: float) -> str:
    document = pypdfium2.PdfDocument(pdf)
    image = document[0].render(scale=SCALE).to_pil().convert("RGB")
    document.close()
    return "#%02x%02x%02x" % image.getpixel((round(x * SCALE), round(y * SCALE)))  # noqa: UP031 - a tuple


def _box(*, fill: str | None = None, outline: str | None = None, radius: float = 0) -> Box:
    return Box(50, 20, 200, 60, fill=fill, outline=outline, line_width=4, radius=radius)


def _picture(mode: str, colour: str, size: tuple[int, int], kind: str = "PNG") -> bytes:
    content = io.BytesIO()
    Image.new(mode, size, colour).save(content, kind)
    return content.getvalue()


def _expected_ink(name: str, style: Style, x: float, baseline: float) -> tuple[float, ...]:
    """Pixels that the outlines of all glyphs of a name reach, from the font itself."""
    boxes = []
    pen = 0.0
    for run in shaping.shape(name, bold=style.bold).runs:
        for cluster in run.clusters:
            for number, right, up in cluster.glyphs:
                box = run.font.shaper.get_glyph_extents(number)
                left, top = (
                    pen + (right + box.x_bearing) * run.font.unit,
                    (up + box.y_bearing) * run.font.unit,
                )
                if box.width:
                    boxes.append(
                        (left, top, left + box.width * run.font.unit, top + box.height * run.font.unit)
                    )
            pen += cluster.advance
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    unit = style.size / 1000 * SCALE
    x, y = x * SCALE, baseline * SCALE
    return x + min(lefts) * unit, y - max(tops) * unit, x + max(rights) * unit, y - min(bottoms) * unit


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", NAMES)
def test_ink_stands_where_the_font_says(script: str, bold: bool) -> None:
    mark = _text(NAMES[script], style=Style(24, bold))
    found = ink_of(drawn_page(pdf_of(mark), scale=SCALE))
    assert found == pytest.approx(_expected_ink(mark.text, mark.style, mark.x, mark.baseline), abs=1.6)


def test_text_is_aligned() -> None:
    style = Style(20)
    edges = {}
    for align in Align:
        left, _, right, _ = ink_of(drawn_page(pdf_of(Text(200, 60, "HIH", style, align)), scale=SCALE))
        edges[align] = (round(left / SCALE), round(right / SCALE))
    width = round(text.measure("HIH", style))
    assert edges[Align.LEFT] == (202, 200 + width - 2)
    assert edges[Align.CENTRE] == (202 - round(width / 2), 198 + width - round(width / 2))
    assert edges[Align.RIGHT] == (202 - width, 198)


def test_direction_of_the_paragraph_orders_a_line() -> None:
    mixed = "Ana אנה"
    turned = Text(40, 60, mixed, Style(24), right_to_left=True)
    assert drawn_page(pdf_of(turned)) != drawn_page(pdf_of(_text(mixed)))


def test_missing_characters_show_a_box() -> None:
    left, top, right, bottom = ink_of(drawn_page(pdf_of(_text("ⵜ")), scale=SCALE))
    assert right - left > 30
    assert bottom - top > 60


def test_text_has_its_colour() -> None:
    assert _colour_at(pdf_of(_text("█", style=Style(24, colour=RED))), 45, 55) in (RED, "#ffffff")
    marks = (_box(fill=GREEN), _text("█" * 4, x=60, style=Style(24, colour=RED)), Code(300, 0, 90, "A"))
    pdf = pdf_of(*marks)
    assert _colour_at(pdf, 240, 30) == GREEN


def test_boxes_are_filled_and_outlined() -> None:
    found = [
        (_colour_at(pdf, 150, 50), _colour_at(pdf, 50, 50))
        for pdf in (
            pdf_of(_box(fill=RED)),
            pdf_of(_box(outline=GREEN)),
            pdf_of(_box(fill=RED, outline=GREEN)),
            pdf_of(_box(fill=RED, outline=GREEN, radius=20)),
        )
    ]
    assert [inside for inside, _ in found] == [RED, "#ffffff", RED, RED]
    assert [edge for _, edge in found][1:] == [GREEN] * 3


def test_round_corners_are_free() -> None:
    pdf = pdf_of(_box(fill=RED, radius=20))
    assert [_colour_at(pdf, x, y) for x, y in [(51, 21), (249, 79), (57, 27)]] == ["#ffffff"] * 2 + [RED]


def test_radius_is_no_more_than_half_the_box() -> None:
    assert pdf_of(_box(fill=RED, radius=30)) == pdf_of(_box(fill=RED, radius=300))


def test_lines_are_drawn() -> None:
    pdf = pdf_of(Line(10, 50, 390, 50, 6, RED))
    assert [_colour_at(pdf, x, y) for x, y in [(200, 50), (200, 40), (5, 50)]] == [RED, "#ffffff", "#ffffff"]


def test_dashed_lines_have_gaps_and_the_next_has_none() -> None:
    pdf = pdf_of(Line(10, 30, 390, 30, 6, RED, dashed=True), Line(10, 60, 390, 60, 6, RED))
    dashed = {_colour_at(pdf, x / 2, 30) for x in range(100, 140)}
    assert {RED, "#ffffff"} <= dashed
    assert {_colour_at(pdf, x / 2, 60) for x in range(100, 140)} == {RED}


def _with_pictures(*marks: Mark, **pictures: bytes) -> bytes:
    return write_pdf([page_of(*marks)], title="Test", pictures=pictures, created=CREATED)


def test_pictures_are_fitted_and_centred() -> None:
    pdf = _with_pictures(Picture(100, 10, 200, 80, "a"), a=_picture("RGB", RED, (40, 40)))
    inside, outside = [(165, 15), (235, 85)], [(155, 50), (245, 50), (165, 5)]
    assert {_colour_at(pdf, x, y) for x, y in inside} == {RED}
    assert {_colour_at(pdf, x, y) for x, y in outside} == {"#ffffff"}


def test_pictures_let_what_is_behind_them_through() -> None:
    clear = _picture("RGBA", "#00000000", (40, 40))
    pdf = _with_pictures(Box(0, 0, 400, 100, fill=RED), Picture(100, 10, 80, 80, "a"), a=clear)
    assert _colour_at(pdf, 140, 50) == RED


def test_pictures_are_in_the_file_once_and_jpeg_as_it_came() -> None:
    logo = _picture("RGB", RED, (64, 64), "JPEG")
    marks = [Picture(10 + 90 * index, 10, 80, 80, "a") for index in range(4)]
    pdf = _with_pictures(*marks, a=logo, unused=_picture("RGB", GREEN, (9, 9)))
    assert pdf.count(logo) == 1
    assert pdf.count(b"/Subtype/Image") == 1


def test_a_bad_picture_is_refused() -> None:
    with pytest.raises(Refused, match="bad_picture"):
        _with_pictures(Picture(0, 0, 9, 9, "a"), a=b"nonsense")


def test_pages_have_their_own_sizes() -> None:
    pdf = write_pdf(
        [Page(612, 792, ()), Page(841.89, 595.28, ())], title="Test", pictures={}, created=CREATED
    )
    document = pypdfium2.PdfDocument(pdf)
    sizes = [page.get_size() for page in document]
    document.close()
    assert sizes == [pytest.approx((612, 792)), pytest.approx((841.89, 595.28))]


def test_no_pages_make_a_file_all_the_same() -> None:
    assert write_pdf([], title="Test", pictures={}, created=CREATED).endswith(b"%%EOF\n")


def test_progress_is_told_after_every_page() -> None:
    told: list[int] = []
    write_pdf([page_of()] * 3, title="Test", pictures={}, created=CREATED, progress=told.append)
    assert told == [1, 2, 3]


def test_equal_pages_make_equal_files() -> None:
    marks = [_text(name) for name in (*NAMES.values(), *MIXED)]
    assert pdf_of(*marks) == pdf_of(*marks)


def test_metadata_is_written() -> None:
    created = datetime(2016, 5, 12, 14, 5, tzinfo=timezone(timedelta(hours=-4)))
    pdf = write_pdf([page_of()], title="Plätze für 東京", pictures={}, language="es", created=created)
    document = pypdfium2.PdfDocument(pdf)
    told = document.get_metadata_dict()
    document.close()
    assert {name: told[name] for name in ("Title", "Creator", "CreationDate")} == {
        "Title": "Plätze für 東京",
        "Creator": "Workshop Planner",
        "CreationDate": "D:20160512140500-04'00'",
    }
    assert b"/Lang (es)" in spelled_out(pdf)
    assert b"/PrintScaling /None" in spelled_out(pdf)


def test_a_time_of_no_zone_is_written_as_it_is() -> None:
    pdf = write_pdf([], title="Test", pictures={}, created=datetime(2016, 5, 12, 14, 5))
    assert b"(D:20160512140500)" in spelled_out(pdf)


def test_streams_are_compressed() -> None:
    pdf = pdf_of(_text("Ana"), Code(0, 0, 50, "ABCDEFGH12"))
    streams = pdf.count(b"stream\n") - pdf.count(b"endstream\n")
    assert streams == pdf.count(b"/Filter/FlateDecode") + pdf.count(b"/Type/Metadata")


def test_fonts_are_subsets() -> None:
    assert len(pdf_of(_text("Ana"))) < 6000
    assert len(pdf_of(_text("张伟"), _text("山田"), _text("김민준"))) < 9000


def test_a_font_is_in_the_file_once_for_all_its_texts() -> None:
    pdf = spelled_out(pdf_of(_text("张伟"), _text("山田 さくら"), _text("김민준")))
    assert len(set(re.findall(rb"/[A-Z]{6}\+NotoSansCJK-Regular", pdf))) == 1


def test_numbers_in_contents_are_plain() -> None:
    pdf = pdf_of(Line(0.00001, -0.00001, 399.999999, 1e-9), _text("Ana", x=1e-7))
    contents = [zlib.decompress(s) for s in re.findall(rb"stream\n(x.*?)\nendstream", pdf, re.DOTALL)]
    assert not re.search(rb"\d[eE][-+]?\d|nan|inf", contents[0])


def test_file_is_sound(tmp_path: Path) -> None:
    marks = [_text(name, style=Style(12, bold)) for name in NAMES.values() for bold in (False, True)]
    pdf = pdf_of(*marks, Code(0, 0, 50, "ABCDEFGH12"), _box(fill=RED, outline=GREEN, radius=5))
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    document.close()
    if shutil.which("qpdf"):
        assert "No syntax or stream encoding errors" in told_by("qpdf", pdf, tmp_path)


def test_every_font_is_embedded(tmp_path: Path) -> None:
    pdf = pdf_of(*(_text(name, style=Style(12, bold)) for name in NAMES.values() for bold in (False, True)))
    named = set(re.findall(rb"/FontName /([A-Z]{6}\+[\w-]+)", spelled_out(pdf)))
    assert len(named) == len(re.findall(rb"/FontFile[23] ", spelled_out(pdf))) == 2 * 23 - 2
    if shutil.which("pdffonts"):
        rows = told_by("pdffonts", pdf, tmp_path).splitlines()[2:]
        assert {row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows} == {True}
        assert len(rows) == len(named)


def test_write_takes_pages_one_by_one() -> None:
    told: list[int] = []

    def pages() -> "list[Page]":
        return [page_of(_text("Ana")), page_of(_text("José"))]

    whole = write_pdf(iter(pages()), title="Test", pictures={}, created=CREATED, progress=told.append)
    assert whole == write_pdf(pages(), title="Test", pictures={}, created=CREATED)


def test_utc_is_written() -> None:
    pdf = write_pdf([], title="Test", pictures={}, created=datetime(2016, 5, 12, tzinfo=UTC))
    assert b"(D:20160512000000+00'00')" in spelled_out(pdf)


def test_threads_do_not_disturb_each_other() -> None:
    marks = [_text(name) for name in NAMES.values()]
    with ThreadPoolExecutor(4) as threads:
        files = list(threads.map(lambda _: pdf_of(*marks), range(8)))
    assert files == [pdf_of(*marks)] * 8
