import random
from base64 import b85encode

import pytest
import segno
import zxingcpp
from PIL import Image

from planner.domain.ids import new_id
from planner.printing.code_table import ROWS
from planner.printing.codes import Stencil, stencil
from planner.printing.marks import Code
from tests.printing.rendering import drawn_page, pdf_of


def _modules(payload: bytes) -> list[bytearray]:
    return list(segno.make(payload, version=1, error="q", mask=2, mode="byte", boost_error=False).matrix)


def of_library(payload: bytes) -> Stencil:
    rows = ("".join(map(str, row)).ljust(24, "0") for row in _modules(payload))
    return Stencil(21, "".join(f"{int(row, 2):06x}" for row in rows))


def rows_of_library() -> list[str]:
    """What `code_table.ROWS` must be."""
    zeros = _number(bytes(10))
    bits = [(place, bit) for place in range(10) for bit in range(7)]
    units = [_number(bytes(place) + bytes([1 << bit]) + bytes(9 - place)) for place, bit in bits]
    numbers = [zeros, *(unit ^ zeros for unit in units)]
    return [b85encode(number.to_bytes(56, "big")).decode("ascii") for number in numbers]


def _number(payload: bytes) -> int:
    return int("".join(str(module) for row in _modules(payload) for module in row), 2)


def test_table_is_the_librarys() -> None:
    assert list(ROWS) == rows_of_library()


def test_identities_equal_the_librarys_codes() -> None:
    source = random.Random(7)
    payloads = [new_id(source) for _ in range(200)]
    assert [stencil(payload) for payload in payloads] == [of_library(p.encode()) for p in payloads]


def test_any_ten_ascii_characters_equal_the_librarys_code() -> None:
    source = random.Random(8)
    payloads = ["".join(chr(source.randrange(1, 128)) for _ in range(10)) for _ in range(100)]
    assert [stencil(payload) for payload in payloads] == [of_library(p.encode()) for p in payloads]


@pytest.mark.parametrize("payload", ["7", "ABCDEFGH12", "אבגדהוזחטי", "https://example.org/" + "x" * 80, "é"])
def test_codes_are_read_back(payload: str) -> None:
    code = stencil(payload)
    bits = Image.frombytes("1", (code.side, code.side), bytes.fromhex(code.bits))
    image = Image.new("L", (code.side + 8, code.side + 8), 255)
    image.paste(0, (4, 4), bits)
    (found,) = zxingcpp.read_barcodes(
        image.resize((image.width * 4, image.height * 4), Image.Resampling.NEAREST)
    )
    assert found.text == payload


def test_printed_codes_are_read_back() -> None:
    source = random.Random(9)
    payloads = [new_id(source) for _ in range(24)]
    marks = [Code(10 + index % 6 * 60.3, 10 + index // 6 * 61.7, 50, p) for index, p in enumerate(payloads)]
    found = zxingcpp.read_barcodes(drawn_page(pdf_of(*marks, width=380, height=270), scale=200 / 72))
    assert sorted(code.text for code in found) == sorted(payloads)


def test_quiet_zone_is_inside_the_side() -> None:
    image = drawn_page(pdf_of(Code(0, 0, 58, "ABCDEFGH12"), width=58, height=58), scale=5)
    box = image.point(lambda level: 255 if level < 128 else 0).getbbox()
    assert box == (40, 40, 250, 250)
