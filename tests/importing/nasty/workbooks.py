"""Workbooks made by hand, part by part, as no spreadsheet program would write them."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
Fill = Callable[[Any], None]
Bend = Callable[[bytes], bytes]


def book(fill: Fill, **options: Any) -> bytes:
    """`fill` gets the workbook of xlsxwriter."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, **options}) as made:
        fill(made)
    return file.getvalue()


def people(made: Any) -> None:
    made.add_worksheet("People").write_column(0, 0, ["Name", "Ana Lima", "Bo Ek"])


def rows(*cells: tuple[Any, ...]) -> Fill:
    def fill(made: Any) -> None:
        sheet = made.add_worksheet("People")
        for number, row in enumerate(cells):
            sheet.write_row(number, 0, row)

    return fill


def bent(content: bytes, bend: Bend, *, part: str = SHEET) -> bytes:
    """With one part changed."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as to,
    ):
        for one in source.infolist():
            inside = source.read(one)
            to.writestr(one.filename, bend(inside) if one.filename == part else inside)
    return file.getvalue()


def replaced(old: bytes, new: bytes, *, part: str = SHEET, content: bytes | None = None) -> bytes:
    return bent(content or book(people), lambda inside: inside.replace(old, new), part=part)


def without(part: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(people))) as source, zipfile.ZipFile(file, "w") as to:
        for one in source.infolist():
            if one.filename != part:
                to.writestr(one.filename, source.read(one))
    return file.getvalue()


def archive(**parts: bytes | str) -> bytes:
    """Names of parts with "__" for "/" and "_" for "."."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as to:
        for name, inside in parts.items():
            to.writestr(name.replace("__", "/").replace("_", "."), inside)
    return file.getvalue()


def open_document(inside: str, *, manifest: str = "<manifest/>") -> bytes:
    """An ODS with these rows, in XML."""
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as to:
        to.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        to.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content{spaces}><office:body><office:spreadsheet>'
            f'<table:table table:name="People">{inside}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        to.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()


def open_row(text: str, *, rows: int = 1, columns: int = 1) -> str:
    return (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
        f'table:number-columns-repeated="{columns}" office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell></table:table-row>"
    )


def with_password(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415 - slow import

        with path.open("wb") as target:
            OOXMLFile(io.BytesIO(content)).encrypt("secret", target)

    return write


def bomb(*, said: bool) -> Callable[[Path], None]:
    """510 MB of blanks in 500 kB; `said` in the directory of the archive, or hidden from it."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as to:
            to.writestr("xl/workbook.xml", b"")
            with to.open(SHEET, "w", force_zip64=True) as part:
                for _ in range(51):
                    part.write(b" " * 10_000_000)
        if not said:
            content = path.read_bytes()
            path.write_bytes(
                content.replace((510_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
            )

    return write
