"""What may be a logo, and what is refused before anything is drawn."""

import io
import struct
import zlib

import pytest
from PIL import Image

from planner.domain.records import Event
from planner.domain.refusal import Refused
from planner.operations import events
from planner.printing import vectors
from planner.printing.pictures import drawn
from planner.printing.vectors import SIDE
from planner.store import pictures
from planner.store.document import Document
from planner.wording import refusals
from tests.operations.verbs import PNG

HEAD = '<?xml version="1.0"?>\n<!-- drawn by hand -->\n'
NAMED = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'


@pytest.fixture
def document() -> Document:
    return Document.in_memory(event=Event(name="Gathering"))


def _svg(inside: str, size: str = 'viewBox="0 0 20 10"') -> bytes:
    return (HEAD + NAMED.format(size, inside)).encode()


def _png_of(width: int, height: int) -> bytes:
    """Only the head of a picture of that size."""
    head = b"IHDR" + struct.pack(">2I5B", width, height, 8, 6, 0, 0, 0)
    data = struct.pack(">I", 99) + b"IDAT and no more"
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + data


def _logo(document: Document, content: bytes) -> Image.Image:
    kept = pictures.content(document, events.set_logo(document, content).logo or "")
    return Image.open(io.BytesIO(kept or b""))


@pytest.mark.parametrize(
    "size", ['viewBox="0 0 20 10"', 'width="4cm" height="2cm"', 'viewBox="0,0,2,1" width="100%"']
)
def test_a_drawing_is_kept_as_png(document: Document, size: str) -> None:
    logo = _logo(document, _svg('<rect width="100%" height="100%" fill="#0072b2"/>', size))
    assert (logo.format, logo.width) == ("PNG", SIDE)
    assert logo.convert("RGBA").getpixel((10, 3)) == (0, 0x72, 0xB2, 255)


def test_letters_of_a_drawing_are_drawn(document: Document) -> None:
    logo = _logo(document, _svg('<text x="1" y="8" font-size="8" font-family="Arial">Ab</text>'))
    assert logo.convert("RGBA").getbbox() is not None


def test_what_a_drawing_holds_itself_is_no_reference(document: Document) -> None:
    inside = (
        '<defs><linearGradient id="g"><stop stop-color="red"/></linearGradient></defs>'
        '<path id="p" d="M0 0h9z"/>'
        '<a href="https://example.org"><use xlink:href="#p" fill="url(#g)" style="stroke:url(\'#g\')"/></a>'
    )
    assert _logo(document, _svg(inside)).width == SIDE


@pytest.mark.parametrize(
    ("inside", "address"),
    [
        ('<image href="https://example.org/a.png"/>', "https://example.org/a.png"),
        ('<image xlink:href="file:///etc/passwd"/>', "file:///etc/passwd"),
        ('<image href=" ../logo.png"/>', "../logo.png"),
        ('<use href="other.svg#part"/>', "other.svg#part"),
        ("<style>@import 'a.css';</style>", "a.css"),
        ('<style>rect { fill: URL( "b.svg#x" ) }</style>', "b.svg#x"),
        ('<rect style="mask:url(//c/m.svg)"/>', "//c/m.svg"),
        ('<image href="data:image/svg+xml;base64,PHN2Zz4="/>', "data:image/svg+xml;base64,PHN2Zz4="),
    ],
)
def test_a_drawing_that_refers_outside_is_refused(document: Document, inside: str, address: str) -> None:
    with pytest.raises(Refused, match="logo_refers_outside") as refused:
        events.set_logo(document, _svg(inside))
    assert refused.value.values == {"address": address}
    assert document.last_step == 0


SWELLING = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<svg xmlns="http://www.w3.org/2000/svg"><text>&b;&b;&b;&b;</text></svg>'
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "logo_unreadable"),
        (b"<html><body>Not found</body></html>", "logo_unreadable"),
        (_png_of(30_000, 30_000), "logo_too_many_pixels"),
        (_png_of(10_000, 10_000), "logo_too_many_pixels"),
        (_png_of(60_000, 1_000), "logo_too_many_pixels"),
        (_png_of(300, 300), "logo_broken"),
        (_svg("", 'width="9000" height="1"'), "logo_broken"),
        (PNG[:-30], "logo_broken"),
        (b"\xff\xd8\xff\xe0 and no more", "logo_broken"),
        (b"<svg", "logo_unreadable"),
        (b"<svg >", "logo_broken"),
        (_svg("<g>"), "logo_broken"),
        (_svg("", 'viewBox="0 0 1 9000"'), "logo_broken"),
        (SWELLING.encode(), "logo_broken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>\xff</svg>", "logo_broken"),
    ],
)
def test_a_bad_picture_is_refused(document: Document, content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        events.set_logo(document, content)
    assert refused.value.code == code
    assert document.last_step == 0
    assert code in refusals.REFUSALS


def test_a_logo_taken_is_one_that_prints(document: Document) -> None:
    for content in (PNG, _svg('<circle r="5"/>')):
        kept = pictures.content(document, events.set_logo(document, content).logo or "")
        assert drawn(kept or b"", picture="logo").width in (2, SIDE)


def test_a_drawing_that_would_end_the_program_is_refused(document: Document) -> None:
    with pytest.raises(Refused, match="logo_broken"):
        events.set_logo(document, _svg("<g>" * 20_000 + "</g>" * 20_000))


def test_a_drawing_that_would_never_end_is_given_up(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "SECONDS", 1)
    blurs = "".join('<feGaussianBlur stdDeviation="9"/>' for _ in range(20_000))
    inside = f'<filter id="f">{blurs}</filter><rect width="20" height="10" filter="url(#f)"/>'
    with pytest.raises(Refused, match="logo_broken"):
        events.set_logo(document, _svg(inside))
