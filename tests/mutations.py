"""Lists after all that can happen to a file: mutated copies of real ones, and plain noise."""

import io
import random
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import xlsxwriter

_DATA = Path(__file__).parent / "data"
_FOLDERS = ("registrations", "lists", "schedules")
_LARGEST = 60_000
_ZIP = b"PK\x03\x04"

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Lima;Ana;Maria;Dr.;
FN:Dr. Ana Maria Lima
item1.EMAIL;type=INTERNET:ana@example.org
ADR;TYPE=HOME:;;Street 1;Rome;;00100;Italy
CATEGORIES:press,vip
NOTE:One\\nTwo
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Jos=C3=A9;;;
TEL;CELL;VOICE:+1 202 555 0101
EMAIL;INTERNET;PREF:jose@example.org
END:VCARD
"""
MAILS = """Ana Lima <ana@example.org>, "Núñez, José" <jose@example.org>; bo@example.org
=?utf-8?q?Zo=C3=AB?= <zoe@example.org>
"""
PEOPLE = """Id;Name;Email;Phone;Group;Days;Status;Diet;Photo consent;Arrival;Tags;Shirt;Notes
PERS000001;Ana Beltrán;ana@example.org;+1 202 555;Press;Thursday;confirmed;vegan;yes;26/05/2016 9:30;vip;M;"a
b"
;"Li, Wei";wei@example.org;;Local advocate;both;waitlisted;None;no;05/06/2016;press, vip;XL;
;Émile Zola;EMILE@example.org;;;27 May;cancelled;;ask me;27.5.2016;;;
"""
PAGE = (
    "<html><table><tr><th>Name<th>E-mail<tr><td>Ana<td>a@x.org<tr><td rowspan=2>Bo<td>b@x.org</table></html>"
)

_NASTY = (
    "\0", "\ufeff", "\u202e", "\u200b", "\x1e", "\x1f", "\x85", "\u2028", "\ud800",
    "\U0001f9d1\u200d\U0001f91d",
    '"', "'", "\n", "\r", "\r\n", "\t", ",", ";", "|", "=cmd|'/c calc'!A1", "#REF!", "Err:502", "31/12/2016",
    "12/31/2016", "99/99/9999", "0000-00-00", "-1", "1e308", "9" * 400, "NaN", "null", "<b>", "&amp;", "{0}",
    "%s",
    "a" * 12_000, "á" * 300, "sep=;\n", "<table>", "BEGIN:VCARD\n", "Name", "Email", "Thursday", "25:61",
    "9-5",
    "9:00-25:00", "٣", "²", "½", "Ⅷ", "０", "İ", "ß", "@", "x@", "@x", "<a@b>", "own:", "yes", "none", "(2)",
)  # fmt: skip
_ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman", "cp850",
    "cp932",
    "gb18030", "big5", "cp1251", "utf-7", "cp500",
)  # fmt: skip
_DELIMITERS = ",;\t|^:"
_SUFFIXES = (".csv", ".csv", ".csv", ".txt", ".xlsx", ".xls", ".vcf", ".html", "", ".tsv")

Change = Callable[[random.Random, bytes], bytes]


def mutated(chance: random.Random) -> tuple[bytes, str]:
    """A file's content and the ending of its name."""
    suffix = chance.choice(_SUFFIXES)
    if chance.random() < 0.08:
        return _noise(chance), suffix
    content = chance.choice(_sources())
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _mutated_archive(chance, content), ".xlsx"
    changes = _TEXT_CHANGES if _is_text(content) else _BYTE_CHANGES
    for _ in range(chance.choice((0, 1, 1, 2, 3, 6))):
        content = chance.choice(changes)(chance, content)[:_LARGEST]
    return content, suffix


@cache
def _sources() -> tuple[bytes, ...]:
    files = [path.read_bytes() for folder in _FOLDERS for path in sorted((_DATA / folder).iterdir())]
    made = [text.encode() for text in (CARDS, MAILS, PEOPLE, PEOPLE, PEOPLE, PAGE)]
    return (*(content[:_LARGEST] for content in files), *made, _workbook(), _open_document())


def _workbook() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("People")
        sheet.merge_range(0, 0, 0, 3, "Our guests")
        percent = book.add_format({"num_format": "0.0%"})
        moment = book.add_format({"num_format": "d.m.yy hh:mm"})
        sheet.write_row(2, 0, ["Name", "Arrival", "Share", "E-mail", "Shirt"])
        for row, name in enumerate(("José Núñez", "Ana Lima", "Bo Ek"), start=3):
            sheet.write_string(row, 0, name)
            sheet.write_number(row, 1, 42516.4, moment)
            sheet.write_number(row, 2, 0.125, percent)
            sheet.write_string(row, 3, f"{name[:2].lower()}@example.org")
            sheet.write_formula(row, 4, "=VLOOKUP(B4,X,2)", None, "#N/A")
        book.add_worksheet("Rooms").write_row(0, 0, ["Room", "Capacity"])
    return file.getvalue()


def _open_document() -> bytes:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>"
        for row in (("Name", "E-mail"), ("Ana", "ana@example.org"), ("Bo", "#N/A"))
    )
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
            f'<table:table table:name="Guests">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return file.getvalue()


def _is_text(content: bytes) -> bool:
    return not content.startswith((_ZIP, b"\xd0\xcf"))


def _noise(chance: random.Random) -> bytes:
    """Of any bytes, or of those texts are made of."""
    size = chance.choice((0, 1, 2, 10, 100, 2000, 20_000))
    if chance.random() < 0.4:
        start = chance.choice((b"", b"", _ZIP, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"<html>"))
        return start + chance.randbytes(size)
    pieces = [
        *_NASTY,
        *"abcÄ1 ,;\n\n\t",
        "Ana Lima",
        "ana@example.org",
        "Email",
        "Title",
        "Room",
        "10:30",
        "5",
    ]
    text = "".join(chance.choice(pieces) for _ in range(size // 8))
    return text.encode(errors="replace")


def _mutated_archive(chance: random.Random, content: bytes) -> bytes:
    """With a part changed, gone, twice, or another's; or its bytes changed as they are."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(list(parts))
    if chance.random() < 0.7:
        sheets = [
            part for part in parts if "sheet1" in part or "sharedStrings" in part or part == "content.xml"
        ]
        name = chance.choice(sheets or [name])
    match chance.randrange(6):
        case 0:
            del parts[name]
        case 1:
            parts[name] = parts[chance.choice(list(parts))]
        case 2:
            parts[f"{name}x"] = parts.pop(name)
        case _:
            for _ in range(chance.choice((1, 1, 3, 10))):
                parts[name] = chance.choice((*_BYTE_CHANGES, _with_digit, _with_digit))(chance, parts[name])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, inside in parts.items():
            archive.writestr(part, inside)
    changed = file.getvalue()
    return chance.choice(_BYTE_CHANGES)(chance, changed) if chance.random() < 0.1 else changed


def _with_digit(chance: random.Random, content: bytes) -> bytes:
    """Another digit somewhere: rows, columns, styles, kinds and counts are numbers."""
    digits = [at for at, byte in enumerate(content) if 48 <= byte < 58]
    if not digits:
        return content
    at = chance.choice(digits)
    return (
        content[:at]
        + chance.choice((b"0", b"9", b"99", b"-1", b"4294967296", b"1.5", b""))
        + content[at + 1 :]
    )


def _flipped(chance: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 20)) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(chance: random.Random, content: bytes) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] if chance.random() < 0.8 else content[at:]


def _without_some(chance: random.Random, content: bytes) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + content[at + chance.choice((1, 10, 300)) :]


def _with_some_again(chance: random.Random, content: bytes) -> bytes:
    at = chance.randint(0, len(content))
    part = content[at : at + chance.choice((1, 10, 300))]
    return content[:at] + part * chance.choice((2, 2, 50)) + content[at:]


def _with_bytes(chance: random.Random, content: bytes) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + chance.randbytes(chance.choice((1, 4, 100))) + content[at:]


def _with_nasty(chance: random.Random, content: bytes) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + chance.choice(_NASTY).encode("utf-8", "surrogatepass") + content[at:]


def _joined(chance: random.Random, content: bytes) -> bytes:
    return content + chance.choice(_sources())


def _lines_moved(chance: random.Random, content: bytes) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines.insert(at, lines[chance.randrange(len(lines))])
        case 1:
            del lines[at]
        case 2:
            lines[1:] = chance.sample(lines[1:], len(lines) - 1)
        case _:
            lines[at] = chance.choice((b"\n", b"\r", b"  \r\n", lines[0], lines[at].rstrip(b"\r\n")))
    return b"".join(lines)


def _other_delimiter(chance: random.Random, content: bytes) -> bytes:
    old, new = (one.encode() for one in chance.sample(_DELIMITERS, 2))
    return content.replace(old, new, chance.choice((-1, -1, 1, 5)))


def _other_ends(chance: random.Random, content: bytes) -> bytes:
    ends = (b"\r\n", b"\r", b"\n\n", b"\x0b", b"\x0c", "\u2028".encode())
    return content.replace(b"\n", chance.choice(ends), chance.choice((-1, -1, 3)))


def _other_encoding(chance: random.Random, content: bytes) -> bytes:
    text = content.decode(errors="replace")
    return text.encode(chance.choice(_ENCODINGS), errors=chance.choice(("replace", "ignore")))


def _cells_changed(chance: random.Random, content: bytes) -> bytes:
    """Cells, of headers as well, become something nasty, another's, or nothing."""
    delimiter = max((b",", b";", b"\t"), key=content.count)
    cells = [line.split(delimiter) for line in content.split(b"\n")]
    for _ in range(chance.choice((1, 5, 30))):
        row = chance.choice(cells)
        other = chance.choice(chance.choice(cells))
        nasty = chance.choice(_NASTY).encode("utf-8", "surrogatepass")
        row[chance.randrange(len(row))] = chance.choice((nasty, nasty, other, b""))
    return b"\n".join(map(delimiter.join, cells))


def _columns_moved(chance: random.Random, content: bytes) -> bytes:
    delimiter = max((b",", b";", b"\t"), key=content.count)
    rows = [line.split(delimiter) for line in content.split(b"\n")]
    order = list(range(max(map(len, rows))))
    match chance.randrange(3):
        case 0:
            chance.shuffle(order)
        case 1:
            order.remove(chance.choice(order))
        case _:
            order.insert(chance.choice(order), chance.choice(order))
    moved = ([row[at] if at < len(row) else b"" for at in order] for row in rows)
    return b"\n".join(map(delimiter.join, moved))


_BYTE_CHANGES: Sequence[Change] = (_flipped, _cut, _without_some, _with_some_again, _with_bytes, _with_nasty)
_TEXT_CHANGES: Sequence[Change] = (
    *_BYTE_CHANGES, _joined, _lines_moved, _lines_moved, _other_delimiter, _other_ends, _other_encoding,
    _cells_changed, _cells_changed, _cells_changed, _columns_moved, _columns_moved,
)  # fmt: skip


def text_changes() -> Sequence[Change]:
    """What can happen to a text of another kind than lists."""
    return _TEXT_CHANGES
