"""The search for leaks finds what was planted: a check that can't fail is none."""

import base64
import gzip
import html
import io
import json
import quopri
import struct
import textwrap
import zipfile
import zlib
from urllib.parse import quote

import docx
import pytest
import xlsxwriter
from PIL import Image, PngImagePlugin

from tests.exporting.leaks import leaks, mark

SECRET = mark("participant", "email")
"""Letters alone: no encoding leaves it as it is but the plain ones."""
TEXT = f"before {SECRET} after"


def zipped(**members: str | bytes) -> bytes:
    with io.BytesIO() as content:
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, text in members.items():
                packed.writestr(name, text)
        return content.getvalue()


def commented_zip() -> bytes:
    with io.BytesIO() as content:
        with zipfile.ZipFile(content, "w") as packed:
            packed.comment = TEXT.encode()
            packed.writestr("a", "b")
        return content.getvalue()


def picture(*, packed: bool, international: bool) -> bytes:
    about = PngImagePlugin.PngInfo()
    if international:
        about.add_itxt("Comment", TEXT, zip=packed)
    else:
        about.add_text("Comment", TEXT, zip=packed)
    with io.BytesIO() as content:
        Image.new("RGB", (8, 8)).save(content, "PNG", pnginfo=about)
        return content.getvalue()


def trailing() -> bytes:
    return picture(packed=False, international=False).replace(TEXT.encode(), b"") + TEXT.encode()


def workbook(*, place: str) -> bytes:
    with io.BytesIO() as content:
        with xlsxwriter.Workbook(content) as book:
            book.add_worksheet().write(0, 0, "nothing")
            sheet = book.add_worksheet()
            if place == "hidden":
                sheet.write(5, 5, TEXT)
                sheet.very_hidden()
            elif place == "comment":
                sheet.write_comment(0, 0, TEXT)
            else:
                book.set_properties({"keywords": TEXT})
        return content.getvalue()


def word(*, place: str) -> bytes:
    document = docx.Document()
    if place == "properties":
        document.core_properties.comments = TEXT
    else:
        paragraph = document.add_paragraph()
        for letter in TEXT:
            paragraph.add_run(letter)
    with io.BytesIO() as content:
        document.save(content)
        return content.getvalue()


PLANTED = {
    "plain": TEXT.encode(),
    "capitals": TEXT.upper().encode(),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-be": b"x" + TEXT.encode("utf-16-be"),
    "utf-32": TEXT.encode("utf-32"),
    "base64": base64.b64encode(TEXT.encode()),
    "base64 after a letter": b"a" + base64.b64encode(TEXT.encode()),
    "base64 in lines": base64.encodebytes(TEXT.encode() * 9),
    "base64 folded": b"\r\n ".join(
        base64.b64encode(TEXT.encode() * 9)[at : at + 70] for at in range(0, 400, 70)
    ),
    "base64 for addresses": base64.urlsafe_b64encode(b"\xff\xfe" + TEXT.encode()),
    "base64 of utf-16": base64.b64encode(TEXT.encode("utf-16")),
    "base64 of deflated": base64.b64encode(zlib.compress(TEXT.encode())),
    "base64 twice": base64.b64encode(base64.b64encode(TEXT.encode())),
    "percent": "".join(f"%{ord(each):02x}" for each in TEXT).encode(),
    "percent of some": quote(TEXT).encode(),
    "entities": "".join(f"&#{ord(each)};" for each in TEXT).encode(),
    "entities in hex": "".join(f"&#x{ord(each):x};" for each in TEXT).encode(),
    "entities in an attribute": f'<a title="{html.escape(TEXT)}">'.encode(),
    "entities of percent": html.escape("".join(f"%{ord(each):x}" for each in TEXT)).encode(),
    "json": "".join(f"\\u{ord(each):04x}" for each in TEXT).encode(),
    "json in json": json.dumps(json.dumps({"a": TEXT})).encode(),
    "hex escapes": "".join(f"\\x{ord(each):02x}" for each in TEXT).encode(),
    "hex": TEXT.encode("utf-16-be").hex().encode(),
    "quoted-printable": "".join(f"={ord(each):02X}" for each in TEXT).encode(),
    "quoted-printable in lines": quopri.encodestring(("=" * 60 + TEXT).encode()),
    "folded": "\r\n ".join(textwrap.wrap(TEXT, 5)).encode(),
    "tags between": "".join(f"<b>{each}</b>" for each in TEXT).encode(),
    "comment": f"<!-- {TEXT} -->".encode(),
    "zip": zipped(a=TEXT),
    "zip in a zip": zipped(a=zipped(b=TEXT)),
    "name in a zip": zipped(**{f"{SECRET}.txt": ""}),
    "comment of a zip": commented_zip(),
    "gzip": b"%PDF" + gzip.compress(TEXT.encode()),
    "deflated in a PDF": b"%PDF-1.7\nstream\n" + zlib.compress(TEXT.encode(), 9) + b"\nendstream",
    "deflated little": b"stream\n" + zlib.compress(TEXT.encode(), 1),
    "picture": picture(packed=False, international=False),
    "picture, packed": picture(packed=True, international=False),
    "picture, any script": picture(packed=False, international=True),
    "picture, any script, packed": picture(packed=True, international=True),
    "picture, after its end": trailing(),
    "workbook, hidden sheet": workbook(place="hidden"),
    "workbook, comment": workbook(place="comment"),
    "workbook, properties": workbook(place="properties"),
    "Word, properties": word(place="properties"),
    "Word, a run a letter": word(place="runs"),
}


@pytest.mark.parametrize("way", PLANTED)
def test_planted_mark_is_found(way: str) -> None:
    assert leaks({"a": PLANTED[way]}, {SECRET}) == {SECRET}


def test_mark_in_a_file_name_is_found() -> None:
    assert leaks({f"{quote(SECRET)}.ics": b""}, {SECRET}) == {SECRET}


def test_ids_and_numbers_are_found() -> None:
    planted = f"UID:prs0000001@x\r\n {html.escape('87 654 321')}".encode()
    assert leaks({"a": planted}, (), {"prs0000001", "87654321", "1"}) == {"prs0000001", "87654321", "1"}


def test_nothing_is_found_where_nothing_is() -> None:
    others = {mark("participant", "phone")}
    assert {way for way, content in PLANTED.items() if leaks({"a": content}, others)} == set()
    assert leaks({"a": struct.pack(">20I", *range(20))}, {SECRET}) == set()
