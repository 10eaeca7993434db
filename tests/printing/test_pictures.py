import io

import pytest
from PIL import Image

from planner.domain.refusal import Refused
from planner.printing.pictures import SIDE, drawn


def _file(image: Image.Image, kind: str, **options: object) -> bytes:
    content = io.BytesIO()
    image.save(content, kind, **options)
    return content.getvalue()


def test_jpeg_is_passed_through() -> None:
    content = _file(Image.new("RGB", (30, 20), "#0072b2"), "JPEG")
    found = drawn(content, picture="logo")
    assert (found.width, found.height, found.colours, found.filter) == (30, 20, "/DeviceRGB", "/DCTDecode")
    assert found.data is content


def test_turned_jpeg_is_unpacked_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = drawn(_file(Image.new("RGB", (30, 20)), "JPEG", exif=exif), picture="logo")
    assert (found.width, found.height, found.filter) == (20, 30, "/FlateDecode")


def test_cmyk_jpeg_of_adobe_is_inverted() -> None:
    found = drawn(_file(Image.new("CMYK", (4, 4)), "JPEG"), picture="logo")
    assert (found.colours, found.inverted) == ("/DeviceCMYK", True)


@pytest.mark.parametrize(
    ("mode", "colours", "has_mask"),
    [
        ("RGB", "/DeviceRGB", False),
        ("RGBA", "/DeviceRGB", True),
        ("L", "/DeviceGray", False),
        ("LA", "/DeviceRGB", True),
        ("1", "/DeviceGray", False),
        ("P", "/DeviceRGB", False),
        ("I;16", "/DeviceGray", False),
    ],
)
def test_png_is_unpacked(mode: str, colours: str, has_mask: bool) -> None:
    found = drawn(_file(Image.new(mode, (30, 20)), "PNG"), picture="logo")
    assert (found.width, found.height, found.colours, found.mask is not None) == (30, 20, colours, has_mask)


def test_opaque_png_has_no_mask() -> None:
    assert drawn(_file(Image.new("RGBA", (3, 3), "#ffffff"), "PNG"), picture="logo").mask is None


def test_huge_picture_is_made_smaller() -> None:
    found = drawn(_file(Image.new("1", (4800, 1200)), "PNG"), picture="logo")
    assert (found.width, found.height) == (SIDE, SIDE // 4)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        _file(Image.new("RGB", (300, 300), "#123456"), "PNG")[:-200],
        _file(Image.effect_noise((200, 200), 90), "JPEG")[:2000],
        _file(Image.new("1", (10_000, 6_000)), "PNG"),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
    ids=["empty", "text", "cut png", "cut jpeg", "too large", "svg"],
)
def test_bad_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        drawn(content, picture="logo")
    assert (refusal.value.code, refusal.value.values) == ("bad_picture", {"picture": "logo"})
